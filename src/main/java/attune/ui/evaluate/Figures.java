package attune.ui.evaluate;

import attune.domain.Side;
import attune.evaluation.Comparison;
import attune.evaluation.Convention;
import attune.evaluation.Difference;
import attune.evaluation.Figure;
import attune.evaluation.Measurement;
import attune.evaluation.ProbabilityFigures;
import attune.evaluation.SeedPair;
import attune.evaluation.Verdict;
import attune.workbench.PairOfRuns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What A and B are worth on the samples that both have, all seeds together.
 *
 * @param rows a figure each, in the order in which they are shown
 * @param pairs of one seed beside each other, with McNemar's test; none where A is alone
 * @param verdict what may be said of B; empty where A is alone
 */
public record Figures(PairOfRuns pair, List<Row> rows, List<SeedPair> pairs, Optional<Verdict> verdict) {

    /** A figure of A, and beside it that of B and their difference where there is a B. */
    public record Row(Figure a, Optional<Difference> change) {

        static Row of(Difference change) {
            return new Row(change.a(), Optional.of(change));
        }

        static Row of(Figure alone) {
            return new Row(alone, Optional.empty());
        }

        public Convention convention() {
            return a.convention();
        }
    }

    public Figures {
        rows = List.copyOf(rows);
        pairs = List.copyOf(pairs);
    }

    /** Those that need counts alone: quick, however many samples there are. */
    static Figures counted(PairOfRuns pair) {
        if (pair.b().isEmpty()) {
            Measurement alone = Measurement.of(pair.predictions(Side.A));
            return new Figures(pair, alone.figures().stream().map(Row::of).toList(), List.of(), Optional.empty());
        }
        Comparison compared = Comparison.of(pair.predictions(Side.A), pair.predictions(Side.B));
        return new Figures(pair, compared.differences().stream().map(Row::of).toList(), compared.pairs(),
            Optional.of(compared.verdict()));
    }

    /** Beside these those that need probabilities, which takes longer. */
    Figures withProbabilities() {
        List<Row> all = new ArrayList<>(rows);
        if (pair.b().isEmpty()) {
            ProbabilityFigures.of(pair.predictions(Side.A)).forEach(figure -> all.add(Row.of(figure)));
        } else {
            ProbabilityFigures.differences(pair.predictions(Side.A), pair.predictions(Side.B))
                .forEach(change -> all.add(Row.of(change)));
        }
        return new Figures(pair, all, pairs, verdict);
    }

    /** The figure of all classes by that convention; empty where these runs have none. */
    public Optional<Row> row(Convention convention) {
        return rows.stream().filter(row -> row.convention() == convention && row.a().label().isEmpty()).findFirst();
    }
}
