package attune.perturb;

import attune.domain.Picture;
import attune.domain.Rectangle;

/** A part of a picture painted over with one grey. */
public final class Cover {

    private static final int BYTES = 3;

    private Cover() {
    }

    /**
     * Paints every pixel whose centre lies in the part.
     *
     * @param grey 0 (black) to 255 (white)
     */
    public static Picture of(Picture picture, Rectangle part, int grey) {
        byte[] rgb = picture.rgb().clone();
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                if (part.contains((x + 0.5) / picture.width(), (y + 0.5) / picture.height())) {
                    int at = BYTES * (y * picture.width() + x);
                    rgb[at] = (byte) grey;
                    rgb[at + 1] = (byte) grey;
                    rgb[at + 2] = (byte) grey;
                }
            }
        }
        return new Picture(picture.width(), picture.height(), rgb, picture.time());
    }
}
