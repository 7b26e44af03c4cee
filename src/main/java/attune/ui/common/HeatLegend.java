package attune.ui.common;

import attune.figure.LegendFigure;
import attune.figure.Scale;
import javafx.scene.AccessibleRole;

/** What the colours of a heat map mean. */
public final class HeatLegend extends FigureCanvas {

    private static final double WIDTH = 240;

    public HeatLegend() {
        getStyleClass().add("heat-legend");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    public void show(Scale scale, String caption) {
        setAccessibleText(caption);
        setFigure(new LegendFigure(scale, caption));
        requestLayout();
    }

    @Override protected double computePrefWidth(double height) {
        return WIDTH;
    }

    @Override protected double computePrefHeight(double width) {
        return getFigure() instanceof LegendFigure legend ? legend.height(width > 0 ? width : WIDTH) : 0;
    }
}
