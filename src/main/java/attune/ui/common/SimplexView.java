package attune.ui.common;

import attune.domain.GateWeights;
import attune.domain.Modality;
import attune.figure.SimplexFigure;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;

/** The gates of a sample as a point between the streams that are present. */
public final class SimplexView extends FigureCanvas {

    public SimplexView() {
        getStyleClass().add("simplex-view");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    /** Shows gates among others; {@code name} gives a stream's name, which may be its letter. */
    public void show(GateWeights gates, List<GateWeights> others, Function<Modality, String> name) {
        show(gates, others, Map.of(), name);
    }

    /** As above, with what the gates would be without each stream. */
    public void show(GateWeights gates, List<GateWeights> others, Map<Modality, GateWeights> without,
            Function<Modality, String> name) {
        Map<Modality, String> names = new EnumMap<>(Modality.class);
        gates.weights().keySet().forEach(modality -> names.put(modality, name.apply(modality)));
        setAccessibleText(gates.weights().entrySet().stream()
            .map(gate -> name.apply(gate.getKey()) + String.format(Locale.ROOT, " %.2f", gate.getValue()))
            .collect(Collectors.joining(", ")));
        setFigure(new SimplexFigure(names, Optional.of(gates), others, without));
    }

    /** Shows nothing. */
    public void clear() {
        setAccessibleText("");
        setFigure(null);
    }

    @Override protected double computePrefWidth(double height) {
        return 108;
    }

    @Override protected double computePrefHeight(double width) {
        return 92;
    }
}
