package attune.ui.evaluate;

import attune.domain.Modality;
import attune.domain.Predictions;
import attune.domain.Side;
import attune.evaluation.Confusion;
import attune.workbench.PairOfRuns;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A pair of runs with the seeds that are looked at: one by its number, or all together. Of several seeds counts are summed
 * and probabilities and gates are means; a sample stands in a cell if any of the seeds puts it there.
 *
 * @param seed the one that is looked at; empty for all
 */
public record Seen(PairOfRuns pair, OptionalLong seed) {

    public int size() {
        return pair.size();
    }

    public boolean two() {
        return pair.b().isPresent();
    }

    /** The places, in {@link PairOfRuns#seeds(Side)}, of the seeds of a side; all where it has not the one looked at. */
    public int[] seeds(Side side) {
        List<Long> numbers = pair.seeds(side);
        int place = seed.isPresent() ? numbers.indexOf(seed.getAsLong()) : -1;
        return place >= 0 ? new int[] {place} : IntStream.range(0, numbers.size()).toArray();
    }

    /** Runs of A beside runs of B: those of one seed; in their order where no seed is on both sides. */
    public List<int[]> pairs() {
        List<int[]> pairs = new ArrayList<>();
        int[] a = seeds(Side.A);
        int[] b = seeds(Side.B);
        for (int i : a) {
            for (int j : b) {
                if (pair.seeds(Side.A).get(i).equals(pair.seeds(Side.B).get(j))) {
                    pairs.add(new int[] {i, j});
                }
            }
        }
        if (pairs.isEmpty()) {
            IntStream.range(0, Math.min(a.length, b.length)).forEach(k -> pairs.add(new int[] {a[k], b[k]}));
        }
        return pairs;
    }

    /** The counts of a side, summed over the seeds looked at. */
    public Confusion confusion(Side side) {
        int classes = pair.labels().size();
        int[][] counts = new int[classes][classes];
        int[] truth = pair.truth();
        for (int seedAt : seeds(side)) {
            int[] answers = pair.answers(side, seedAt);
            for (int i = 0; i < truth.length; i++) {
                counts[truth[i]][answers[i]]++;
            }
        }
        return new Confusion(counts);
    }

    /** How many of the seeds looked at gave this answer to sample i. */
    public int times(Side side, int i, int answer) {
        int times = 0;
        for (int seedAt : seeds(side)) {
            times += pair.answers(side, seedAt)[i] == answer ? 1 : 0;
        }
        return times;
    }

    /** The class answered to sample i; of several seeds the one most of them gave, the first of equals. */
    public int answer(Side side, int i) {
        int[] seeds = seeds(side);
        int best = pair.answers(side, seeds[0])[i];
        for (int k = 1; k < seeds.length; k++) {
            int other = pair.answers(side, seeds[k])[i];
            best = times(side, i, other) > times(side, i, best) ? other : best;
        }
        return best;
    }

    /** Whether the probabilities of a side are known. */
    public boolean probable(Side side) {
        return pair.predictions(side, 0).probabilities().length > 0;
    }

    /** The probability of a class for sample i, the mean over the seeds; NaN where it is not known. */
    public double probability(Side side, int label, int i) {
        double sum = 0;
        int[] seeds = seeds(side);
        for (int seedAt : seeds) {
            Predictions run = pair.predictions(side, seedAt);
            sum += run.probabilities().length == 0 ? Double.NaN : run.probabilities()[label][i];
        }
        return sum / seeds.length;
    }

    /** The weight of a stream of sample i, the mean over the seeds; NaN where it has none. */
    public double gate(Side side, Modality modality, int i) {
        double sum = 0;
        int[] seeds = seeds(side);
        for (int seedAt : seeds) {
            sum += pair.gate(side, seedAt, modality, i);
        }
        return sum / seeds.length;
    }

    /** The answers of the seeds looked at, as measures take them. */
    public SortedMap<Long, Predictions> predictions(Side side) {
        SortedMap<Long, Predictions> runs = new TreeMap<>();
        for (int seedAt : seeds(side)) {
            runs.put(pair.seeds(side).get(seedAt), pair.predictions(side, seedAt));
        }
        return runs;
    }
}
