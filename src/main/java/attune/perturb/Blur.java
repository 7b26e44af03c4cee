package attune.perturb;

import attune.domain.Picture;
import attune.domain.Stream.RegionPixels;

/** A box blur: each pixel becomes the mean of the square of side 2 r + 1 about it, as far as the picture goes. */
public final class Blur {

    private static final int BYTES = 3;

    private Blur() {
    }

    /**
     * Blurs across, then down, which is the same as over the square.
     *
     * @param radius r pixels; 0 changes nothing
     */
    public static Picture of(Picture picture, int radius) {
        int width = picture.width();
        int height = picture.height();
        float[] values = new float[picture.rgb().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = picture.rgb()[i] & 0xff;
        }
        for (int channel = 0; channel < BYTES; channel++) {
            plane(values, channel, BYTES, width, height, radius);
        }
        byte[] rgb = new byte[values.length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) Math.round(values[i]);
        }
        return new Picture(width, height, rgb, picture.time());
    }

    /** Each region by itself. */
    public static RegionPixels of(RegionPixels regions, int radius) {
        float[] values = regions.values().clone();
        int side = regions.side();
        for (int first = 0; first < values.length; first += side * side) {
            plane(values, first, 1, side, side, radius);
        }
        return new RegionPixels(values, side, regions.positions());
    }

    /** One channel of a picture, whose numbers stand {@code step} apart. */
    private static void plane(float[] values, int first, int step, int width, int height, int radius) {
        if (radius < 0) {
            throw new IllegalArgumentException("a radius is at least 0, got " + radius);
        }
        for (int y = 0; y < height; y++) {
            line(values, first + step * y * width, step, width, radius);
        }
        for (int x = 0; x < width; x++) {
            line(values, first + step * x, step * width, height, radius);
        }
    }

    /** The running mean along one line of n values, {@code step} apart. */
    private static void line(float[] values, int first, int step, int n, int radius) {
        double[] sums = new double[n + 1];
        for (int i = 0; i < n; i++) {
            sums[i + 1] = sums[i] + values[first + i * step];
        }
        for (int i = 0; i < n; i++) {
            int from = Math.max(0, i - radius);
            int to = Math.min(n, i + radius + 1);
            values[first + i * step] = (float) ((sums[to] - sums[from]) / (to - from));
        }
    }
}
