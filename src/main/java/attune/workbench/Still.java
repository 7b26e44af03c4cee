package attune.workbench;

import attune.domain.Picture;

/** A picture made smaller by taking the mean of the pixels that fall into one. */
final class Still {

    private static final int CHANNELS = 3;

    private Still() {
    }

    /** The picture with no side longer than {@code side}; itself where it is small enough. */
    static Picture of(Picture picture, int side) {
        int longest = Math.max(picture.width(), picture.height());
        if (longest <= side) {
            return picture;
        }
        int width = Math.max(1, picture.width() * side / longest);
        int height = Math.max(1, picture.height() * side / longest);
        byte[] rgb = new byte[CHANNELS * width * height];
        for (int y = 0; y < height; y++) {
            int top = y * picture.height() / height;
            int bottom = Math.max(top + 1, (y + 1) * picture.height() / height);
            for (int x = 0; x < width; x++) {
                int left = x * picture.width() / width;
                int right = Math.max(left + 1, (x + 1) * picture.width() / width);
                for (int c = 0; c < CHANNELS; c++) {
                    long sum = 0;
                    for (int row = top; row < bottom; row++) {
                        for (int column = left; column < right; column++) {
                            sum += picture.rgb()[CHANNELS * (row * picture.width() + column) + c] & 0xff;
                        }
                    }
                    rgb[CHANNELS * (y * width + x) + c] = (byte) (sum / ((long) (bottom - top) * (right - left)));
                }
            }
        }
        return new Picture(width, height, rgb, picture.time());
    }
}
