package attune.evaluation;

import attune.domain.Predictions;
import attune.domain.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * Runs A beside runs B, each a group that differs only in its seed, on the samples that all have.
 *
 * @param samples how many that are
 * @param leftOutOfA most samples that a run of A has beside these
 * @param leftOutOfB the same of B
 * @param contradicted ids whose truth differs between runs; they are not among the samples
 * @param differences figures of A, of B, and B − A
 * @param pairs the runs of one seed beside each other; the two runs, where both sides have one
 * @param confusionsOfA a matrix a seed; none for scores
 * @param confusionsOfB the same of B
 */
public record Comparison(
    Task task, int samples, int leftOutOfA, int leftOutOfB, List<String> contradicted, List<Long> seedsOfA,
    List<Long> seedsOfB, List<Difference> differences, List<SeedPair> pairs, List<Confusion> confusionsOfA,
    List<Confusion> confusionsOfB) {

    /** Compares two groups, by seed. */
    public static Comparison of(SortedMap<Long, Predictions> a, SortedMap<Long, Predictions> b) {
        List<Predictions> all = new ArrayList<>(a.values());
        all.addAll(b.values());
        Population population = Population.of(all);
        List<Predictions> ofA = population.runs().subList(0, a.size());
        List<Predictions> ofB = population.runs().subList(a.size(), all.size());
        List<Long> seedsOfA = List.copyOf(a.keySet());
        List<Long> seedsOfB = List.copyOf(b.keySet());
        int[] leftOut = population.leftOut();
        return new Comparison(ofA.getFirst().task(), population.size(),
            IntStream.range(0, ofA.size()).map(i -> leftOut[i]).max().orElse(0),
            IntStream.range(ofA.size(), leftOut.length).map(i -> leftOut[i]).max().orElse(0),
            population.contradicted(), seedsOfA, seedsOfB, Bootstrap.differences(ofA, ofB, seedsOfA.equals(seedsOfB)),
            pairs(ofA, seedsOfA, ofB, seedsOfB), Measurement.confusions(ofA), Measurement.confusions(ofB));
    }

    private static List<SeedPair> pairs(
        List<Predictions> a, List<Long> seedsOfA, List<Predictions> b, List<Long> seedsOfB) {
        List<SeedPair> pairs = new ArrayList<>();
        boolean single = a.size() == 1 && b.size() == 1;
        for (int i = 0; i < a.size() && a.getFirst().task() instanceof Task.Classes; i++) {
            int j = single ? 0 : seedsOfB.indexOf(seedsOfA.get(i));
            if (j >= 0) {
                Flips flips = Flips.of(a.get(i).trueClasses(), a.get(i).predictedClasses(), b.get(j).predictedClasses());
                pairs.add(new SeedPair(seedsOfA.get(i), seedsOfB.get(j), flips,
                    McNemar.exact(flips.fixed(), flips.broken())));
            }
        }
        return pairs;
    }

    /** The difference of that id, such as {@code accuracy}. */
    public Difference difference(String id) {
        return differences.stream().filter(difference -> difference.id().equals(id)).findFirst().orElseThrow();
    }

    /** The first figure, accuracy or Acc-2, by which it is said whether B is better. */
    public Verdict verdict() {
        return Verdict.of(differences.getFirst(), samples);
    }
}
