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

    /** A smaller picture whose longer side is {@code side}; the same where it is no longer than that. Means of four points. */
    public Raster shrunk(int side) {
        double scale = (double) Math.max(width, height) / side;
        if (scale <= 1) {
            return this;
        }
        int across = (int) Math.max(1, width / scale);
        int down = (int) Math.max(1, height / scale);
        int[] small = new int[across * down];
        for (int i = 0; i < small.length; i++) {
            small[i] = mean((i % across) * scale, i / across * scale, scale);
        }
        return new Raster(across, down, small);
    }

    private int mean(double x, double y, double extent) {
        int[] sums = new int[4];
        for (int part = 0; part < 4; part++) {
            int argb = at((int) Math.min(width - 1, x + extent * (0.25 + 0.5 * (part & 1))),
                (int) Math.min(height - 1, y + extent * (0.25 + 0.5 * (part >> 1))));
            for (int channel = 0; channel < 4; channel++) {
                sums[channel] += argb >>> 8 * channel & 0xff;
            }
        }
        return sums[3] / 4 << 24 | sums[2] / 4 << 16 | sums[1] / 4 << 8 | sums[0] / 4;
    }

    BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        return image;
    }
}
