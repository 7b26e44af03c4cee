package attune.ui.common;

import attune.figure.BarsFigure;
import attune.figure.BarsFigure.Bar;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;

/** Named bars with their numbers; it keeps its height when it is emptied. */
abstract class Bars extends FigureCanvas {

    private final double width;
    private int rows;

    Bars(String styleClass, int rows, double width) {
        this.rows = rows;
        this.width = width;
        getStyleClass().add(styleClass);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    final void show(List<Bar> bars) {
        boolean taller = rows != bars.size();
        rows = bars.size();
        setAccessibleText(bars.stream().map(bar -> bar.name() + " " + bar.number()).collect(Collectors.joining(", ")));
        setFigure(new BarsFigure(bars));
        if (taller) {
            requestLayout();
        }
    }

    /** Shows nothing, at the height it has. */
    public final void clear() {
        setAccessibleText("");
        setFigure(null);
    }

    @Override protected final double computePrefHeight(double across) {
        return rows * BarsFigure.ROW;
    }

    @Override protected final double computeMinHeight(double across) {
        return rows * BarsFigure.ROW;
    }

    @Override protected final double computePrefWidth(double down) {
        return width;
    }
}
