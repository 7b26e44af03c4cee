package attune.figure;

import attune.domain.Picture;
import java.awt.image.BufferedImage;

/**
 * A picture of pixels.
 *
 * @param width pixels, at least 1
 * @param height pixels, at least 1
 * @param argb rows from the top, 0xAARRGGBB; not copied, treat as read-only
 */
public record Raster(int width, int height, int[] argb) {

    public Raster {
        if (width < 1 || height < 1 || (long) width * height != argb.length) {
            throw new IllegalArgumentException(
                "a raster of " + width + " x " + height + " does not have " + argb.length + " pixels");
        }
    }

    public static Raster of(Picture picture) {
        int[] argb = new int[picture.width() * picture.height()];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = picture.argb(i % picture.width(), i / picture.width());
        }
        return new Raster(picture.width(), picture.height(), argb);
    }

    public int at(int x, int y) {
        return argb[y * width + x];
    }

    /**
     * A picture made smaller, its longer side {@code side}; as it is where it is no longer than that. Means of four points: no
     * other pixel is looked at, so that it costs what the small picture has.
     */
    public static Raster of(Picture picture, int side) {
        double scale = (double) Math.max(picture.width(), picture.height()) / side;
        if (scale <= 1) {
            return of(picture);
        }
        int across = (int) Math.max(1, picture.width() / scale);
        int down = (int) Math.max(1, picture.height() / scale);
        int[] small = new int[across * down];
        for (int i = 0; i < small.length; i++) {
            small[i] = mean(picture, (i % across) * scale, i / across * scale, scale);
        }
        return new Raster(across, down, small);
    }

    private static int mean(Picture picture, double x, double y, double extent) {
        byte[] rgb = picture.rgb();
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int part = 0; part < 4; part++) {
            int column = (int) Math.min(picture.width() - 1, x + extent * (0.25 + 0.5 * (part & 1)));
            int row = (int) Math.min(picture.height() - 1, y + extent * (0.25 + 0.5 * (part >> 1)));
            int at = 3 * (row * picture.width() + column);
            red += rgb[at] & 0xff;
            green += rgb[at + 1] & 0xff;
            blue += rgb[at + 2] & 0xff;
        }
        return 0xff000000 | red / 4 << 16 | green / 4 << 8 | blue / 4;
    }

    BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        return image;
    }
}
