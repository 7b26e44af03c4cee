package attune.ui.evaluate;

import attune.workbench.PairOfRuns;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The figures of the pair that is open: first those of counts, then those of probabilities beside them. */
public final class FiguresModel {

    private final Jobs measuring;
    private final ReadOnlyObjectWrapper<Optional<Figures>> figures = new ReadOnlyObjectWrapper<>(Optional.empty());

    FiguresModel(Jobs measuring, ReadOnlyObjectProperty<PairOfRuns> pair) {
        this.measuring = measuring;
        pair.addListener((value, before, now) -> measure(now));
    }

    private void measure(PairOfRuns pair) {
        figures.set(Optional.empty());
        measuring.start("figures", (progress, cancellation) -> Figures.counted(pair), counted -> {
            figures.set(Optional.of(counted));
            measuring.start("figures", (progress, cancellation) -> counted.withProbabilities(),
                whole -> figures.set(Optional.of(whole)));
        });
    }

    /** Empty while they are computed. */
    public ReadOnlyObjectProperty<Optional<Figures>> figuresProperty() {
        return figures.getReadOnlyProperty();
    }
}
