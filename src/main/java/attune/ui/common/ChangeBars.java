package attune.ui.common;

import attune.figure.ChangeFigure;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;

/** Shares before and after a change, side by side. */
public final class ChangeBars extends FigureCanvas {

    private int rows = 1;

    public ChangeBars() {
        getStyleClass().add("change-bars");
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /** Shows these rows; none for an empty list. */
    public void show(List<ChangeFigure.Row> shown) {
        boolean taller = rows != Math.max(1, shown.size());
        rows = Math.max(1, shown.size());
        setAccessibleText(shown.stream().map(row -> row.name()
            + String.format(Locale.ROOT, " %.2f → %.2f", row.before(), row.after())).collect(Collectors.joining(", ")));
        setFigure(shown.isEmpty() ? null : new ChangeFigure(shown));
        if (taller) {
            requestLayout();
        }
    }

    @Override protected double computePrefHeight(double width) {
        return rows * ChangeFigure.ROW;
    }

    @Override protected double computeMinHeight(double width) {
        return rows * ChangeFigure.ROW;
    }

    @Override protected double computePrefWidth(double height) {
        return 280;
    }
}
