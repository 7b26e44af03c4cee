package attune.ui.evaluate;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Where the cards stand: three matrices above, parts and samples below; or one matrix alone. All stay in the tree: what is
 * taken out and put in again is styled anew.
 */
final class EvaluateLayout extends Pane {

    private static final double GAP = 10;
    private static final double ABOVE = 0.455;
    /** With many classes the matrices grow, up to that share, until each name has a line. */
    private static final double MOST_ABOVE = 0.57;
    private static final double LINE = 8;
    private static final double AROUND = 108;
    private static final double PARTS = 0.42;

    private final List<Region> matrices;
    private final Region parts;
    private final Region samples;
    private Optional<Region> alone = Optional.empty();
    private int classes;

    EvaluateLayout(List<Region> matrices, Region parts, Region samples) {
        this.matrices = List.copyOf(matrices);
        this.parts = parts;
        this.samples = samples;
        getChildren().addAll(matrices);
        getChildren().addAll(parts, samples);
        setMinSize(0, 0);
    }

    /** Gives one matrix all the room; empty shows everything. */
    void show(Optional<Region> large) {
        alone = large;
        getChildren().forEach(child -> child.setVisible(large.isEmpty() || large.get() == child));
        requestLayout();
    }

    /** How many rows each matrix has. */
    void classes(int count) {
        if (count != classes) {
            classes = count;
            requestLayout();
        }
    }

    @Override protected void layoutChildren() {
        if (alone.isPresent()) {
            alone.get().resizeRelocate(0, 0, getWidth(), getHeight());
            return;
        }
        double room = getHeight() - GAP;
        double above = Math.floor(Math.clamp(classes * LINE + AROUND, room * ABOVE, room * MOST_ABOVE));
        double across = (getWidth() - GAP * (matrices.size() - 1)) / matrices.size();
        for (int i = 0; i < matrices.size(); i++) {
            double from = Math.round(i * (across + GAP));
            matrices.get(i).resizeRelocate(from, 0, Math.round((i + 1) * (across + GAP) - GAP) - from, above);
        }
        double top = above + GAP;
        double left = Math.round((getWidth() - GAP) * PARTS);
        parts.resizeRelocate(0, top, left, getHeight() - top);
        samples.resizeRelocate(left + GAP, top, getWidth() - left - GAP, getHeight() - top);
    }
}
