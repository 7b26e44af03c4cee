package attune.training;

import attune.domain.Picture;
import attune.domain.Position;
import attune.domain.Rectangle;
import attune.domain.Stream;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A face as 48 × 48 grey bytes, and how it is shown in training: mirrored or not, turned by at most 12 degrees, moved, nearer or
 * farther, brighter or darker, with more or less contrast, grey or tinted like skin, sometimes with a part covered.
 */
record FacePixels(byte[] grey) {

    static final int SIDE = 48;

    private static final int AREA = SIDE * SIDE;
    private static final int CHANNELS = 3;
    private static final double WHITE = 255;
    private static final double TURN = Math.toRadians(12);
    private static final double[] SKIN = {1.12, 0.97, 0.85};

    /** The picture scaled to 48 × 48 and to grey. */
    static FacePixels of(Picture picture) {
        byte[] grey = new byte[AREA];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int row = Math.min(picture.height() - 1, (int) ((y + 0.5) * picture.height() / SIDE));
                int column = Math.min(picture.width() - 1, (int) ((x + 0.5) * picture.width() / SIDE));
                int at = CHANNELS * (row * picture.width() + column);
                grey[y * SIDE + x] = (byte) Math.round(0.299 * (picture.rgb()[at] & 0xff)
                    + 0.587 * (picture.rgb()[at + 1] & 0xff) + 0.114 * (picture.rgb()[at + 2] & 0xff));
            }
        }
        return new FacePixels(grey);
    }

    /** As it is. */
    Stream.RegionPixels plain() {
        float[] values = new float[CHANNELS * AREA];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) ((grey[i % AREA] & 0xff) / WHITE);
        }
        return region(values);
    }

    /** Another view of it. */
    Stream.RegionPixels varied(RandomGenerator random) {
        double angle = random.nextDouble(-TURN, TURN);
        double scale = random.nextDouble(0.8, 1.15);
        double flip = random.nextBoolean() ? -1 : 1;
        double right = random.nextDouble(-4, 4);
        double down = random.nextDouble(-4, 4);
        double contrast = random.nextDouble(0.7, 1.3);
        double brightness = random.nextDouble(-0.12, 0.12);
        double tint = random.nextBoolean() ? 0 : random.nextDouble(0.4, 1.4);
        double middle = (SIDE - 1) / 2.0;
        float[] values = new float[CHANNELS * AREA];
        double cos = Math.cos(angle) * scale;
        double sin = Math.sin(angle) * scale;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                double across = (x - middle) * flip;
                double along = y - middle;
                double seen = bilinear(middle + cos * across - sin * along + right, middle + sin * across + cos * along + down);
                double value = (seen - 0.5) * contrast + 0.5 + brightness;
                for (int c = 0; c < CHANNELS; c++) {
                    values[c * AREA + y * SIDE + x] = (float) Math.clamp(value * (1 + tint * (SKIN[c] - 1)), 0, 1);
                }
            }
        }
        if (random.nextInt(3) == 0) {
            cover(values, random);
        }
        return region(values);
    }

    private static void cover(float[] values, RandomGenerator random) {
        int side = random.nextInt(8, 18);
        int left = random.nextInt(SIDE - side);
        int top = random.nextInt(SIDE - side);
        float shade = random.nextFloat();
        for (int c = 0; c < CHANNELS; c++) {
            for (int y = top; y < top + side; y++) {
                Arrays.fill(values, c * AREA + y * SIDE + left, c * AREA + y * SIDE + left + side, shade);
            }
        }
    }

    private double bilinear(double x, double y) {
        int left = Math.clamp((int) Math.floor(x), 0, SIDE - 1);
        int top = Math.clamp((int) Math.floor(y), 0, SIDE - 1);
        int right = Math.min(left + 1, SIDE - 1);
        int bottom = Math.min(top + 1, SIDE - 1);
        double across = Math.clamp(x - left, 0, 1);
        double down = Math.clamp(y - top, 0, 1);
        return ((1 - down) * ((1 - across) * at(left, top) + across * at(right, top))
            + down * ((1 - across) * at(left, bottom) + across * at(right, bottom))) / WHITE;
    }

    private int at(int x, int y) {
        return grey[y * SIDE + x] & 0xff;
    }

    private static Stream.RegionPixels region(float[] values) {
        return new Stream.RegionPixels(values, SIDE,
            List.of(new Position.Region(0, 0, new Rectangle(0, 0, 1, 1), Position.Region.Kind.FACE)));
    }
}
