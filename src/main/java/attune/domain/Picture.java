package attune.domain;

/**
 * An upright image or frame: rotation and EXIF orientation are already applied, alpha is laid on white.
 *
 * @param width pixels, at least 1
 * @param height pixels, at least 1
 * @param rgb rows from the top, 3 bytes a pixel (red, green, blue); not copied, treat as read-only
 * @param time seconds into the clip, 0 for a still image
 */
public record Picture(int width, int height, byte[] rgb, double time) {

    public Picture {
        if (width < 1 || height < 1 || rgb.length != 3L * width * height) {
            throw new IllegalArgumentException(
                "a picture of " + width + " x " + height + " needs 3 bytes a pixel, got " + rgb.length);
        }
        if (!(time >= 0)) {
            throw new IllegalArgumentException("a picture's time is at least 0, got " + time);
        }
    }

    /** The pixel as 0xAARRGGBB, opaque. */
    public int argb(int x, int y) {
        int at = 3 * (y * width + x);
        return 0xff000000 | (rgb[at] & 0xff) << 16 | (rgb[at + 1] & 0xff) << 8 | rgb[at + 2] & 0xff;
    }
}
