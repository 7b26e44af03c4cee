package attune.training;

import attune.domain.Frame;
import attune.domain.Picture;
import attune.domain.Rectangle;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Puts a cut-out face into a plain frame, as a camera would see it: on a photograph without meaning or one colour, a
 * third to nearly the whole of the frame high, anywhere in it, brighter or darker, grey or tinted like skin. The
 * frame's face rectangle is where the face was put.
 */
final class FaceFrames {

    private static final int HEIGHT = 120;
    private static final int BYTES = 3;
    private static final double[] SKIN = {1.12, 0.97, 0.85};

    private final List<Picture> backgrounds;

    /** Frames on these pictures, stretched to the frame, or on one colour. */
    FaceFrames(List<Picture> backgrounds) {
        this.backgrounds = List.copyOf(backgrounds);
    }

    /** A frame without a face. */
    Frame empty(RandomGenerator random) {
        return new Frame(background(width(random), random), List.of());
    }

    Frame of(Picture face, RandomGenerator random) {
        int width = width(random);
        Picture frame = background(width, random);
        int side = (int) (HEIGHT * random.nextDouble(0.33, 0.9));
        int left = random.nextInt(width - side + 1);
        int top = random.nextInt((HEIGHT - side) / 2 + 1);
        boolean mirrored = random.nextBoolean();
        double tint = random.nextBoolean() ? 0 : random.nextDouble(0.4, 1.4);
        double contrast = random.nextDouble(0.8, 1.2);
        double brightness = random.nextDouble(-20, 20);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double u = (x + 0.5) * face.width() / side - 0.5;
                double v = (y + 0.5) * face.height() / side - 0.5;
                int at = BYTES * ((top + y) * width + left + x);
                for (int channel = 0; channel < BYTES; channel++) {
                    double value = bilinear(face, mirrored ? face.width() - 1 - u : u, v, channel);
                    value = (value - 128) * contrast + 128 + brightness;
                    frame.rgb()[at + channel] = clipped(value * (1 + tint * (SKIN[channel] - 1)));
                }
            }
        }
        Rectangle where = new Rectangle((double) left / width, (double) top / HEIGHT,
            (double) side / width, (double) side / HEIGHT);
        return new Frame(frame, List.of(where));
    }

    private static int width(RandomGenerator random) {
        return (int) (HEIGHT * random.nextDouble(1, 1.8));
    }

    private Picture background(int width, RandomGenerator random) {
        byte[] rgb = new byte[BYTES * width * HEIGHT];
        boolean plain = backgrounds.isEmpty() || random.nextInt(4) == 0;
        Picture behind = plain ? null : backgrounds.get(random.nextInt(backgrounds.size()));
        int[] colour = {random.nextInt(256), random.nextInt(256), random.nextInt(256)};
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < width; x++) {
                for (int channel = 0; channel < BYTES; channel++) {
                    rgb[BYTES * (y * width + x) + channel] = behind == null ? (byte) colour[channel]
                        : behind.rgb()[BYTES * (y * behind.height() / HEIGHT * behind.width() + x * behind.width() / width)
                            + channel];
                }
            }
        }
        return new Picture(width, HEIGHT, rgb, 0);
    }

    private static double bilinear(Picture picture, double x, double y, int channel) {
        int left = (int) Math.clamp(Math.floor(x), 0, picture.width() - 1);
        int top = (int) Math.clamp(Math.floor(y), 0, picture.height() - 1);
        int right = Math.min(left + 1, picture.width() - 1);
        int bottom = Math.min(top + 1, picture.height() - 1);
        double across = Math.clamp(x - left, 0, 1);
        double down = Math.clamp(y - top, 0, 1);
        return (1 - down) * ((1 - across) * value(picture, left, top, channel) + across * value(picture, right, top, channel))
            + down * ((1 - across) * value(picture, left, bottom, channel) + across * value(picture, right, bottom, channel));
    }

    private static int value(Picture picture, int x, int y, int channel) {
        return picture.rgb()[BYTES * (y * picture.width() + x) + channel] & 0xff;
    }

    private static byte clipped(double value) {
        return (byte) Math.clamp(Math.round(value), 0, 255);
    }
}
