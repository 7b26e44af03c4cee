package attune.ui.common;

import attune.figure.Palette;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Group;

/**
 * The grounds of words, each as strong as the word's heat, an outline around what is chosen or pointed at, and a dashed line
 * below each whose time is estimated.
 */
final class WordGrounds extends Group {

    private static final double RADIUS = 6;
    private static final double LINE = 2;
    private static final double APART = 1;
    private static final int DASH = 3;

    private final Pixels pixels = new Pixels();

    WordGrounds() {
        setManaged(false);
        setMouseTransparent(true);
        getChildren().add(pixels);
    }

    void show(List<WordChip> words, double across, double down, Palette palette) {
        pixels.fit(across, down);
        pixels.write((argb, width, height) -> {
            Arrays.fill(argb, 0);
            for (WordChip word : words) {
                Box box = new Box(edge(word.getLayoutX(), width), edge(word.getLayoutY(), height),
                    edge(word.getLayoutX() + word.getWidth(), width), edge(word.getLayoutY() + word.getHeight(), height));
                int outline = word.outline(palette);
                double line = outline == 0 ? APART : LINE;
                fill(argb, width, box, RADIUS, outline, 1);
                fill(argb, width, box.inside((int) Math.round(line * pixels.scale())), RADIUS - line, palette.accent(),
                    word.ground());
                if (word.isEstimated() && outline == 0) {
                    dashes(argb, width, box, Pixels.faded(palette.muted(), word.getOpacity()));
                }
            }
        });
    }

    private record Box(int left, int top, int right, int bottom) {
        Box inside(int by) {
            return new Box(left + by, top + by, right - by, bottom - by);
        }
    }

    private int edge(double at, int most) {
        return (int) Math.clamp(Math.round(at * pixels.scale()), 0L, (long) most);
    }

    /** A rectangle with round corners, smoothed at its left and right ends, in place of what was there. */
    private void fill(int[] argb, int width, Box box, double corner, int colour, double opacity) {
        int full = Pixels.faded(colour, opacity);
        double radius = corner * pixels.scale();
        for (int y = box.top(); y < box.bottom(); y++) {
            double over = Math.max(0, radius - 0.5 - Math.min(y - box.top(), box.bottom() - 1 - y));
            double in = radius - Math.sqrt(radius * radius - over * over);
            int whole = (int) in;
            int from = y * width + box.left() + whole;
            int to = y * width + box.right() - whole;
            if (to - from > 1) {
                Arrays.fill(argb, from, to, full);
                int end = Pixels.faded(colour, opacity * (1 - (in - whole)));
                argb[from] = end;
                argb[to - 1] = end;
            }
        }
    }

    private void dashes(int[] argb, int width, Box box, int colour) {
        int dash = (int) Math.round(DASH * pixels.scale());
        int thick = (int) Math.max(1, Math.round(pixels.scale()));
        for (int y = Math.max(box.top(), box.bottom() - 2 * thick); y < box.bottom() - thick; y++) {
            for (int x = box.left(); x < box.right(); x++) {
                if ((x - box.left()) / dash % 2 == 0) {
                    argb[y * width + x] = colour;
                }
            }
        }
    }
}
