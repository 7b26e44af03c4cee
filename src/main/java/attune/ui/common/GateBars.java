package attune.ui.common;

import attune.domain.GateWeights;
import attune.domain.Modality;
import attune.figure.BarsFigure.Bar;
import attune.figure.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The weight of each present stream. */
public final class GateBars extends Bars {

    public GateBars() {
        super("gate-bars", Modality.values().length, 180);
    }

    /** Shows gates; {@code name} gives a stream's name in the person's language. */
    public void show(GateWeights gates, Function<Modality, String> name) {
        List<Bar> bars = new ArrayList<>();
        gates.weights().forEach((modality, weight) -> bars.add(new Bar(name.apply(modality), Math.clamp(weight, 0, 1),
            String.format(Locale.ROOT, "%.2f", weight), palette -> palette.of(modality), Type.Weight.REGULAR)));
        show(bars);
    }
}
