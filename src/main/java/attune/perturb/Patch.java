package attune.perturb;

import attune.domain.Picture;
import attune.domain.Rectangle;
import java.util.function.UnaryOperator;

/** The pixels of a picture whose centres lie in a part of it, as a picture of their own, and back in their place. */
final class Patch {

    private static final int BYTES = 3;

    private Patch() {
    }

    /** Leaves the picture as it is where the part holds no pixel. */
    static Picture changed(Picture picture, Rectangle part, UnaryOperator<Picture> change) {
        int left = first(part.left(), picture.width());
        int top = first(part.top(), picture.height());
        int width = first(part.left() + part.width(), picture.width()) - left;
        int height = first(part.top() + part.height(), picture.height()) - top;
        if (width < 1 || height < 1) {
            return picture;
        }
        byte[] inside = new byte[BYTES * width * height];
        for (int y = 0; y < height; y++) {
            System.arraycopy(picture.rgb(), BYTES * ((top + y) * picture.width() + left), inside, BYTES * y * width,
                BYTES * width);
        }
        byte[] rgb = picture.rgb().clone();
        byte[] now = change.apply(new Picture(width, height, inside, picture.time())).rgb();
        for (int y = 0; y < height; y++) {
            System.arraycopy(now, BYTES * y * width, rgb, BYTES * ((top + y) * picture.width() + left), BYTES * width);
        }
        return new Picture(picture.width(), picture.height(), rgb, picture.time());
    }

    /** The first pixel whose centre is at or after an edge. */
    private static int first(double edge, int pixels) {
        return (int) Math.clamp(Math.ceil(edge * pixels - 0.5), 0, pixels);
    }
}
