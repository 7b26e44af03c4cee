package attune.figure;

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

    public int at(int x, int y) {
        return argb[y * width + x];
    }

    BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        return image;
    }
}
