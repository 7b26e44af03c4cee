package attune.ui.common;

import attune.figure.ColourMap;
import attune.figure.Palette;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.Group;

/** The heat of a lane as pixels: a wash over the whole height and, at the foot, a strip in full colour. */
final class LaneHeat extends Group {

    /** Height of the strip at the foot, in pixels. */
    static final int STRIP = 5;

    private static final double WASH = 0.28;

    private final Pixels pixels = new Pixels();

    LaneHeat() {
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        getChildren().add(pixels);
    }

    /**
     * Shows stretches.
     *
     * @param x of a time, in pixels from the left edge
     */
    void show(List<Weighted> parts, DoubleUnaryOperator x, int across, int down, Palette palette) {
        setVisible(!parts.isEmpty() && across > 0 && down > 0);
        if (!isVisible()) {
            return;
        }
        pixels.fit(across, down);
        pixels.write((argb, width, height) -> {
            int[] wash = new int[width];
            int[] strip = new int[width];
            for (Weighted part : parts) {
                int from = at(x, part.span().start(), width);
                int to = Math.max(from, at(x, part.span().end(), width));
                int colour = ColourMap.VIRIDIS.argb(part.weight(), palette);
                Arrays.fill(strip, from, to, colour);
                Arrays.fill(wash, from, to, Pixels.faded(colour, WASH * Math.clamp(part.weight(), 0, 1)));
            }
            for (int y = 0; y < height; y++) {
                System.arraycopy(y < height - STRIP * pixels.scale() ? wash : strip, 0, argb, y * width, width);
            }
        });
    }

    private int at(DoubleUnaryOperator x, double time, int width) {
        return (int) Math.clamp(Math.round(x.applyAsDouble(time) * pixels.scale()), 0L, (long) width);
    }
}
