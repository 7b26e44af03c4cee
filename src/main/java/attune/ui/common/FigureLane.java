package attune.ui.common;

import attune.domain.TimeSpan;
import attune.figure.Figure;
import attune.figure.Part;
import javafx.scene.shape.Rectangle;

/** A signal lane that shows its numbers as a figure. */
abstract class FigureLane extends SignalLane {

    private final FigureCanvas canvas = new FigureCanvas();
    private final Rectangle clip = new Rectangle();

    FigureLane(TimeAxis axis, String title, String styleClass) {
        super(axis, title, styleClass);
        addContent(canvas);
        setClip(clip);
    }

    /** The picture of the numbers in hand. */
    abstract Figure figure();

    /** The part of the span in hand that is brushed. */
    final Part brushedPart() {
        TimeSpan brush = axis().brushProperty().get();
        if (brush == null || span().length() <= 0) {
            return Part.NONE;
        }
        double from = Math.clamp((brush.start() - span().start()) / span().length(), 0, 1);
        return new Part(from, Math.max(from, Math.clamp((brush.end() - span().start()) / span().length(), 0, 1)));
    }

    @Override protected final Figure picture() {
        return figure();
    }

    @Override final void arrived() {
        canvas.setFigure(figure());
    }

    @Override final void paintNumbers(double x, double width, double height) {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        canvas.setVisible(numbers().length > 0);
        if (canvas.isVisible()) {
            // A canvas of many screens would not fit a texture: stretch what is there until the new numbers come.
            double painted = Math.min(width, 2 * across());
            canvas.resizeRelocate(left() + x + (width - painted) / 2, 1, painted, height);
            canvas.setScaleX(width / painted);
        }
    }

    /** Draws the figure anew, because what it shows beside the numbers has changed. */
    final void redraw() {
        canvas.setFigure(figure());
    }
}
