package attune.perturb;

import attune.domain.Frame;
import attune.domain.Picture;
import attune.domain.Rectangle;

/** Left and right exchanged, in the picture and in the places of its faces. */
public final class Mirror {

    private static final int BYTES = 3;

    private Mirror() {
    }

    public static Frame of(Frame frame) {
        return new Frame(of(frame.picture()), frame.faces().stream().map(Mirror::of).toList());
    }

    public static Picture of(Picture picture) {
        int width = picture.width();
        byte[] rgb = new byte[picture.rgb().length];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < width; x++) {
                System.arraycopy(picture.rgb(), BYTES * (y * width + x), rgb, BYTES * (y * width + width - 1 - x), BYTES);
            }
        }
        return new Picture(width, picture.height(), rgb, picture.time());
    }

    private static Rectangle of(Rectangle face) {
        double left = Math.max(0, 1 - face.left() - face.width());
        return new Rectangle(left, face.top(), Math.min(face.width(), 1 - left), face.height());
    }
}
