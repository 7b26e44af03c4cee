package attune.ui.common;

import attune.domain.Prediction;
import attune.figure.BarsFigure.Bar;
import attune.figure.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** How probable each label is, the answer in bold. */
public final class ProbabilityBars extends Bars {

    public ProbabilityBars() {
        super("probability-bars", 3, 280);
    }

    /** Shows a prediction; {@code name} gives a label's name in the person's language. */
    public void show(Prediction prediction, UnaryOperator<String> name) {
        List<Bar> bars = new ArrayList<>();
        for (int c = 0; c < prediction.labels().size(); c++) {
            String label = prediction.labels().get(c);
            double value = Math.clamp(prediction.probabilities()[c], 0, 1);
            bars.add(new Bar(name.apply(label), value, String.format(Locale.ROOT, "%.2f", value),
                palette -> palette.answer(label), c == prediction.answer() ? Type.Weight.BOLD : Type.Weight.REGULAR));
        }
        show(bars);
    }
}
