package attune.ui.inspect;

import attune.domain.Analysis;
import attune.domain.Modality;
import attune.domain.Prediction;
import attune.figure.ChangeFigure.Row;
import attune.figure.Type;
import attune.ui.common.ChangeBars;
import java.util.ArrayList;
import java.util.List;

/** Every probability and every gate of the original and of what is shown now, and by how much they differ. */
final class BeforeAfter {

    private final Said said;
    private final ChangeBars bars = new ChangeBars();

    BeforeAfter(Said said) {
        this.said = said;
    }

    ChangeBars root() {
        return bars;
    }

    /** Shows an answer that is not of the original as it is; nothing for one that is, and for none. */
    void show(Answer answer) {
        boolean changed = answer != null && answer.changed();
        Section.show(bars, changed);
        bars.show(changed ? rows(said, answer.original().analysis(), answer.shown().analysis()) : List.of());
    }

    /** A row for each label, then one for each gate. */
    static List<Row> rows(Said said, Analysis before, Analysis after) {
        List<Row> rows = new ArrayList<>();
        Prediction now = after.prediction();
        for (int c = 0; c < now.labels().size(); c++) {
            String label = now.labels().get(c);
            rows.add(new Row(said.label(label), share(before.prediction().probabilities()[c]), share(now.probabilities()[c]),
                palette -> palette.answer(label), c == now.answer() ? Type.Weight.BOLD : Type.Weight.REGULAR));
        }
        if (before.gates().isPresent() && after.gates().isPresent()) {
            for (Modality modality : before.gates().get().weights().keySet()) {
                rows.add(new Row(said.gate(modality), share(before.gates().get().of(modality)),
                    share(after.gates().get().of(modality)), palette -> palette.of(modality), Type.Weight.REGULAR));
            }
        }
        return rows;
    }

    private static double share(float value) {
        return Math.clamp(value, 0, 1);
    }
}
