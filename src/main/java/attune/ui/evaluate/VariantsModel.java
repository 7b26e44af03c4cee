package attune.ui.evaluate;

import attune.domain.Side;
import attune.evaluation.Comparison;
import attune.evaluation.Difference;
import attune.evaluation.Holm;
import attune.evaluation.Verdict;
import attune.workbench.BrowseRuns;
import attune.workbench.OpenRuns;
import attune.workbench.PairOfRuns;
import attune.workbench.RunListing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Every group of the list beside A, one family of tests: p-values stand with Holm's correction beside them. */
final class VariantsModel {

    private final BrowseRuns browse;
    private final RunsModel runs;
    private final Jobs comparing;
    private final ReadOnlyObjectWrapper<Optional<Family>> family = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<RunListing> comparedWith = Optional.empty();

    /**
     * A group beside A.
     *
     * @param change of the first figure, accuracy or Acc-2
     * @param corrected p by Holm over the family
     */
    record Row(RunListing listing, int samples, Difference change, double corrected, Verdict verdict) {
    }

    /** All that was compared with one A. */
    record Family(RunListing a, List<Row> rows) {
    }

    VariantsModel(BrowseRuns browse, RunsModel runs, Jobs comparing) {
        this.browse = browse;
        this.runs = runs;
        this.comparing = comparing;
    }

    /** Compares, unless it was done with this A: it reads every group of the list. */
    void compare() {
        PairOfRuns pair = runs.pairProperty().get();
        if (pair == null || comparedWith.equals(Optional.of(pair.a().listing()))) {
            return;
        }
        OpenRuns a = pair.a();
        comparedWith = Optional.of(a.listing());
        List<RunListing> others = runs.listed().stream().filter(run -> run != a.listing() && run.asked().isPresent()).toList();
        family.set(Optional.empty());
        comparing.start("variants", (progress, cancellation) -> {
            List<Row> rows = new ArrayList<>();
            for (RunListing other : others) {
                cancellation.check();
                progress.at((double) rows.size() / others.size(), other.name());
                PairOfRuns both = PairOfRuns.of(a, Optional.of(browse.open(other, progress, cancellation)));
                Comparison compared = Comparison.of(both.predictions(Side.A), both.predictions(Side.B));
                rows.add(new Row(other, compared.samples(), compared.differences().getFirst(), 1, compared.verdict()));
            }
            return new Family(a.listing(), corrected(rows));
        }, found -> family.set(Optional.of(found)), () -> comparedWith = Optional.empty());
    }

    private static List<Row> corrected(List<Row> rows) {
        double[] p = Holm.adjust(rows.stream().mapToDouble(row -> row.change().p()).toArray());
        List<Row> corrected = new ArrayList<>();
        for (Row row : rows) {
            corrected.add(new Row(row.listing(), row.samples(), row.change(), p[corrected.size()], row.verdict()));
        }
        return corrected;
    }

    ReadOnlyObjectProperty<Optional<Family>> familyProperty() {
        return family.getReadOnlyProperty();
    }
}
