package attune.ui.common;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Lays words out in lines: apart where their script puts spaces between words, close where it does not. */
final class WordFlow extends Pane {

    private static final double SPACE = 4;
    private static final double CLOSE = -4;
    /** Room between the lines for the weight of a word. */
    private static final double LEADING = 10;

    @Override public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override protected double computePrefHeight(double width) {
        return flow(width < 0 ? Double.MAX_VALUE : width, (_, _, _) -> { });
    }

    @Override protected double computePrefWidth(double height) {
        return 320;
    }

    @Override protected double computeMinWidth(double height) {
        return 40;
    }

    @Override protected void layoutChildren() {
        flow(getWidth(), (chip, x, y) -> chip.resizeRelocate(x, y, chip.prefWidth(-1), chip.prefHeight(-1)));
    }

    private interface Place {
        void at(WordChip chip, double x, double y);
    }

    /** Places every word and returns the height of all lines. */
    private double flow(double width, Place place) {
        double x = 0;
        double y = 0;
        double line = 0;
        WordChip before = null;
        for (Node child : getChildren()) {
            WordChip chip = (WordChip) child;
            double gap = before == null ? 0 : before.isIdeograph() && chip.isIdeograph() ? CLOSE : SPACE;
            double across = chip.prefWidth(-1);
            if (before != null && x + gap + across > width) {
                x = 0;
                y += line + LEADING;
                line = 0;
                gap = 0;
            }
            place.at(chip, snapPositionX(x + gap), snapPositionY(y));
            x += gap + across;
            line = Math.max(line, chip.prefHeight(-1));
            before = chip;
        }
        return y + line + LEADING;
    }
}
