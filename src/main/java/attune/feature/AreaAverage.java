package attune.feature;

import attune.domain.Picture;
import attune.domain.Rectangle;

/**
 * Scales a part of a picture to s × s: each target pixel is the mean of the area of the source that it covers, border pixels
 * counted by the share covered; so nothing of a large picture is skipped. Works along the rows, then down the columns.
 */
final class AreaAverage {

    private AreaAverage() {
    }

    /** Writes 3 × s × s values 0 to 1 (red plane, green plane, blue plane) to {@code out} from {@code at} on. */
    static void of(Picture picture, Rectangle where, int side, float[] out, int at) {
        double left = where.left() * picture.width();
        double top = where.top() * picture.height();
        double wide = where.width() * picture.width() / side;
        double high = where.height() * picture.height() / side;
        int first = (int) Math.floor(top + 1e-6);
        int last = Math.min(picture.height() - 1, (int) Math.ceil(top + high * side - 1e-6) - 1);
        float[] row = new float[3 * side];
        double[] sums = new double[3 * side * side];
        for (int y = first; y <= last; y++) {
            along(picture, y, left, wide, side, row);
            int from = clamp((int) Math.floor((y - top) / high), side);
            int to = clamp((int) Math.floor((y + 1 - top) / high), side);
            for (int target = from; target <= to; target++) {
                double covered = overlap(y, y + 1, top + target * high, top + (target + 1) * high) / high;
                for (int i = 0; covered > 0 && i < 3 * side; i++) {
                    sums[target * 3 * side + i] += covered * row[i];
                }
            }
        }
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                for (int channel = 0; channel < 3; channel++) {
                    double value = sums[(y * side + x) * 3 + channel] / 255;
                    out[at + (channel * side + y) * side + x] = (float) Math.min(1, value);
                }
            }
        }
    }

    /** One source row scaled to s pixels of three channels. */
    private static void along(Picture picture, int y, double left, double wide, int side, float[] row) {
        byte[] rgb = picture.rgb();
        for (int target = 0; target < side; target++) {
            double start = left + target * wide;
            double end = start + wide;
            int last = Math.min(picture.width() - 1, (int) Math.ceil(end - 1e-6) - 1);
            double red = 0;
            double green = 0;
            double blue = 0;
            for (int x = (int) Math.floor(start + 1e-6); x <= last; x++) {
                double covered = overlap(x, x + 1, start, end) / wide;
                int pixel = 3 * (y * picture.width() + x);
                red += covered * (rgb[pixel] & 0xff);
                green += covered * (rgb[pixel + 1] & 0xff);
                blue += covered * (rgb[pixel + 2] & 0xff);
            }
            row[3 * target] = (float) red;
            row[3 * target + 1] = (float) green;
            row[3 * target + 2] = (float) blue;
        }
    }

    private static double overlap(double start, double end, double from, double to) {
        return Math.max(0, Math.min(end, to) - Math.max(start, from));
    }

    private static int clamp(int index, int side) {
        return Math.max(0, Math.min(side - 1, index));
    }
}
