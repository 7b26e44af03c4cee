package attune.ui.common;

import attune.figure.Figure;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import org.jfree.fx.FXGraphics2D;

/** Shows a {@link Figure} as large as it is; nothing where there is none. Repainted when figure, size or theme change. */
public class FigureCanvas extends ThemedRegion {

    private final Canvas canvas = new Canvas();
    private final ObjectProperty<Figure> figure = new SimpleObjectProperty<>(this, "figure");

    public FigureCanvas() {
        getStyleClass().add("figure-canvas");
        canvas.setManaged(false);
        getChildren().add(canvas);
        figure.addListener((_, _, _) -> repaint());
    }

    public final ObjectProperty<Figure> figureProperty() {
        return figure;
    }

    public final Figure getFigure() {
        return figure.get();
    }

    public final void setFigure(Figure shown) {
        figure.set(shown);
    }

    @Override protected void paint(double width, double height) {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double across = Math.max(0, width - left - snappedRightInset());
        double down = Math.max(0, height - top - snappedBottomInset());
        canvas.relocate(left, top);
        canvas.setWidth(Math.ceil(across));
        canvas.setHeight(Math.ceil(down));
        GraphicsContext context = canvas.getGraphicsContext2D();
        context.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (figure.get() != null && across > 0 && down > 0) {
            context.save();
            figure.get().draw(new FXGraphics2D(context), across, down, palette());
            context.restore();
        }
    }
}
