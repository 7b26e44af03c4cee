package attune.ui.evaluate;

import attune.figure.GatesFigure;
import attune.ui.common.FigureCanvas;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.shape.Polygon;

/**
 * The gates of every sample. A stroke round points takes their samples further, a click takes the sample of a point, and the
 * pointer tells which sample a point is.
 */
final class GateView extends FigureCanvas {

    private static final double AWAY = 14;
    private static final double LEAST_STEP = 3;
    private static final int LEAST_STEPS = 4;

    private final Polygon lasso = new Polygon();
    private final Tooltip tip = new Tooltip();
    private final IntFunction<String> saying;
    private final List<Double> stroke = new ArrayList<>();
    private GatesFigure figure;

    /**
     * A view.
     *
     * @param saying tells a sample by its number
     * @param circled is given the corners of a stroke: xs, ys
     * @param clicked is given the number of a sample
     */
    GateView(IntFunction<String> saying, BiConsumer<double[], double[]> circled, IntConsumer clicked) {
        this.saying = saying;
        setId("gates");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
        setPrefSize(0, 0);
        lasso.getStyleClass().add("lasso");
        lasso.setManaged(false);
        lasso.setMouseTransparent(true);
        getChildren().add(lasso);
        setOnMousePressed(this::begin);
        setOnMouseDragged(this::go);
        setOnMouseReleased(release -> {
            if (release.getButton() != MouseButton.PRIMARY) {
                return;
            }
            if (stroke.size() >= 2 * LEAST_STEPS) {
                double[] xs = new double[stroke.size() / 2];
                double[] ys = new double[stroke.size() / 2];
                for (int i = 0; i < xs.length; i++) {
                    xs[i] = stroke.get(2 * i);
                    ys[i] = stroke.get(2 * i + 1);
                }
                circled.accept(xs, ys);
            } else if (figure != null) {
                figure.at(release.getX(), release.getY(), getWidth(), getHeight())
                    .ifPresent(point -> clicked.accept(figure.cloud().samples()[point]));
                lasso.getPoints().clear();
            }
        });
        setOnMouseMoved(this::tell);
        setOnMouseExited(gone -> tip.hide());
        addEventHandler(ScrollEvent.SCROLL, scroll -> tip.hide());
        widthProperty().addListener((value, before, now) -> lasso.getPoints().clear());
        heightProperty().addListener((value, before, now) -> lasso.getPoints().clear());
    }

    /** Shows other gates. */
    void show(GatesFigure shown) {
        figure = shown;
        tip.hide();
        setFigure(shown);
    }

    /** Takes the stroke away. */
    void clearStroke() {
        lasso.getPoints().clear();
    }

    GatesFigure shown() {
        return figure;
    }

    private void begin(MouseEvent press) {
        stroke.clear();
        if (press.getButton() != MouseButton.PRIMARY) {
            return;
        }
        stroke.add(press.getX());
        stroke.add(press.getY());
        lasso.getPoints().clear();
        tip.hide();
    }

    private void go(MouseEvent drag) {
        int n = stroke.size();
        if (n >= 2 && Math.hypot(drag.getX() - stroke.get(n - 2), drag.getY() - stroke.get(n - 1)) >= LEAST_STEP) {
            stroke.add(drag.getX());
            stroke.add(drag.getY());
            lasso.getPoints().setAll(stroke);
        }
    }

    private void tell(MouseEvent move) {
        if (figure == null || figure.cloud().size() > GatesFigure.MOST_DOTS) {
            return;
        }
        figure.at(move.getX(), move.getY(), getWidth(), getHeight()).ifPresentOrElse(point -> {
            String text = saying.apply(figure.cloud().samples()[point]);
            tip.setText(text);
            setAccessibleHelp(text);
            tip.show(this, move.getScreenX() + AWAY, move.getScreenY() + AWAY);
        }, tip::hide);
    }
}
