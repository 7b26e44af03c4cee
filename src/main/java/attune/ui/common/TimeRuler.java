package attune.ui.common;

import attune.figure.Figure;
import attune.figure.RulerFigure;

/** The times along the lanes; a click seeks there, like on any lane. */
public final class TimeRuler extends Lane {

    private final FigureCanvas canvas = new FigureCanvas();

    /** {@code name} is read to those who cannot see it. */
    public TimeRuler(TimeAxis axis, String name) {
        super(axis, "", "time-ruler");
        setAccessibleText(name);
        addContent(canvas);
    }

    @Override protected Figure picture() {
        return new RulerFigure(axis().visible());
    }

    @Override protected void paintContent(double width, double height) {
        canvas.setFigure(picture());
        canvas.resizeRelocate(left(), 1, width, height);
    }

    @Override protected double computePrefHeight(double width) {
        return RulerFigure.HEIGHT + 2;
    }

    @Override protected double computeMinHeight(double width) {
        return RulerFigure.HEIGHT + 2;
    }

    @Override protected double computeMaxHeight(double width) {
        return RulerFigure.HEIGHT + 2;
    }
}
