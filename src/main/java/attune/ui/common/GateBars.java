package attune.ui.common;

import attune.domain.GateWeights;
import attune.domain.Modality;
import attune.figure.BarsFigure;
import attune.figure.BarsFigure.Bar;
import attune.figure.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;

/** The weight of each present stream. */
public final class GateBars extends FigureCanvas {

    private int rows = Modality.values().length;

    public GateBars() {
        getStyleClass().add("gate-bars");
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /** Shows gates; {@code name} gives a stream's name in the person's language. */
    public void show(GateWeights gates, Function<Modality, String> name) {
        List<Bar> bars = new ArrayList<>();
        gates.weights().forEach((modality, weight) -> bars.add(new Bar(name.apply(modality), Math.clamp(weight, 0, 1),
            String.format(Locale.ROOT, "%.2f", weight), palette -> palette.of(modality), Type.Weight.REGULAR)));
        rows = bars.size();
        setAccessibleText(bars.stream().map(bar -> bar.name() + " " + bar.number()).collect(Collectors.joining(", ")));
        setFigure(new BarsFigure(bars));
        requestLayout();
    }

    /** Shows nothing, at the height it has. */
    public void clear() {
        setAccessibleText("");
        setFigure(null);
    }

    @Override protected double computePrefHeight(double width) {
        return rows * BarsFigure.ROW;
    }

    @Override protected double computeMinHeight(double width) {
        return rows * BarsFigure.ROW;
    }

    @Override protected double computePrefWidth(double height) {
        return 180;
    }
}
