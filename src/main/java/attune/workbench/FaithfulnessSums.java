package attune.workbench;

import attune.domain.Faithfulness.Removal;
import attune.domain.Modality;
import attune.evaluation.Holm;
import attune.explain.Trial;
import attune.workbench.MeasureFaithfulness.Average;
import attune.workbench.MeasureFaithfulness.Best;
import attune.workbench.MeasureFaithfulness.Ranked;
import attune.workbench.MeasureFaithfulness.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Trials of many samples as figures. The mean of a ranking over samples stands against means of random rankings: 9,999 times
 * one of each sample's N random rankings is drawn, and p = (1 + number of such means at least as good) / 10,000.
 */
final class FaithfulnessSums {

    private static final int REPLICATES = 9_999;
    private static final long SEED = 20_261_122;
    private static final double EQUAL = 1e-12;

    private final Map<Ranked, List<Sampled>> trials = new LinkedHashMap<>();

    /** The trials of one ranking on one sample; whether the sample belongs to the first half. */
    private record Sampled(boolean firstHalf, Map<Removal, Trial> trials, Optional<Agreement> agreement) {
    }

    /**
     * How a ranking goes with that of random weights.
     *
     * @param spearman |ρ|
     * @param positions how many are ranked
     */
    record Agreement(double spearman, int positions) {
    }

    /** One of the two measures: its means, those of random rankings, and which way is good. */
    private record Measure(Function<Trial, double[]> own, Function<Trial, double[]> random, int sign) {
        static final Measure COMPREHENSIVENESS =
            new Measure(Trial::comprehensiveness, Trial::randomComprehensiveness, 1);
        static final Measure SUFFICIENCY = new Measure(Trial::sufficiency, Trial::randomSufficiency, -1);
    }

    void add(Ranked ranked, boolean firstHalf, Map<Removal, Trial> sample, Optional<Agreement> agreement) {
        trials.computeIfAbsent(ranked, first -> new ArrayList<>()).add(new Sampled(firstHalf, sample, agreement));
    }

    List<Row> rows() {
        List<Ranked> names = List.copyOf(trials.keySet());
        Map<Removal, List<Average>> comprehensiveness = averages(names, Measure.COMPREHENSIVENESS);
        Map<Removal, List<Average>> sufficiency = averages(names, Measure.SUFFICIENCY);
        List<Optional<Average>> blindness = blindness(names);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            List<Sampled> sampled = trials.get(names.get(i));
            rows.add(new Row(names.get(i), sampled.size(), pick(comprehensiveness, i), pick(sufficiency, i), blindness.get(i)));
        }
        return rows;
    }

    /** For each modality the ranking that is most comprehensive by mask on the first half, occlusion aside. */
    List<Best> best() {
        Map<Modality, Ranked> chosen = new EnumMap<>(Modality.class);
        trials.keySet().stream().filter(ranked -> !ranked.method().optimisesTheMeasure())
            .filter(ranked -> !half(ranked, true).isEmpty() && !half(ranked, false).isEmpty())
            .sorted(Comparator.comparingDouble(ranked -> -gain(ranked)))
            .forEach(ranked -> chosen.putIfAbsent(ranked.read(), ranked));
        List<Ranked> names = List.copyOf(chosen.values());
        double[] p = names.stream().mapToDouble(ranked ->
            p(half(ranked, false), Removal.MASK, Measure.COMPREHENSIVENESS)).toArray();
        double[] holm = Holm.adjust(p);
        List<Best> best = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            List<Sampled> second = half(names.get(i), false);
            best.add(new Best(names.get(i), second.size(),
                value(half(names.get(i), true), Removal.MASK, Measure.COMPREHENSIVENESS),
                new Average(value(second, Removal.MASK, Measure.COMPREHENSIVENESS),
                    random(second, Removal.MASK, Measure.COMPREHENSIVENESS), p[i], holm[i])));
        }
        return best;
    }

    private double gain(Ranked ranked) {
        List<Sampled> first = half(ranked, true);
        return value(first, Removal.MASK, Measure.COMPREHENSIVENESS) - random(first, Removal.MASK, Measure.COMPREHENSIVENESS);
    }

    private List<Sampled> half(Ranked ranked, boolean first) {
        return trials.get(ranked).stream().filter(sampled -> sampled.firstHalf() == first).toList();
    }

    private Map<Removal, List<Average>> averages(List<Ranked> names, Measure measure) {
        Map<Removal, List<Average>> averages = new EnumMap<>(Removal.class);
        for (Removal removal : Removal.values()) {
            double[] p = names.stream().mapToDouble(name -> p(trials.get(name), removal, measure)).toArray();
            double[] holm = Holm.adjust(p);
            List<Average> each = new ArrayList<>();
            for (int i = 0; i < p.length; i++) {
                List<Sampled> sampled = trials.get(names.get(i));
                each.add(new Average(value(sampled, removal, measure), random(sampled, removal, measure), p[i], holm[i]));
            }
            averages.put(removal, each);
        }
        return averages;
    }

    private static Map<Removal, Average> pick(Map<Removal, List<Average>> from, int index) {
        Map<Removal, Average> picked = new EnumMap<>(Removal.class);
        from.forEach((removal, each) -> picked.put(removal, each.get(index)));
        return picked;
    }

    private static double value(List<Sampled> sampled, Removal removal, Measure measure) {
        return sampled.stream().mapToDouble(each -> Trial.mean(measure.own().apply(each.trials().get(removal)))).average()
            .orElse(Double.NaN);
    }

    private static double random(List<Sampled> sampled, Removal removal, Measure measure) {
        return sampled.stream().mapToDouble(each -> Trial.mean(measure.random().apply(each.trials().get(removal)))).average()
            .orElse(Double.NaN);
    }

    private static double p(List<Sampled> sampled, Removal removal, Measure measure) {
        double[][] random = sampled.stream().map(each -> measure.random().apply(each.trials().get(removal)))
            .toArray(double[][]::new);
        double own = measure.sign() * value(sampled, removal, measure);
        SplittableRandom draw = new SplittableRandom(SEED);
        int asGood = 0;
        for (int r = 0; r < REPLICATES; r++) {
            double sum = 0;
            for (double[] each : random) {
                sum += each[draw.nextInt(each.length)];
            }
            asGood += measure.sign() * sum / random.length >= own - EQUAL ? 1 : 0;
        }
        return (1.0 + asGood) / (REPLICATES + 1);
    }

    /** The mean |ρ| with random weights of each; empty where no sample has enough positions. */
    private List<Optional<Average>> blindness(List<Ranked> names) {
        UnrelatedRankings unrelated = new UnrelatedRankings(SEED);
        List<Ranked> told = new ArrayList<>();
        List<UnrelatedRankings.Mean> means = new ArrayList<>();
        for (Ranked name : names) {
            List<Agreement> agreements = trials.get(name).stream().flatMap(each -> each.agreement().stream()).toList();
            if (!agreements.isEmpty()) {
                told.add(name);
                means.add(unrelated.beside(agreements.stream().mapToDouble(Agreement::spearman).toArray(),
                    agreements.stream().mapToInt(Agreement::positions).toArray()));
            }
        }
        double[] holm = Holm.adjust(means.stream().mapToDouble(UnrelatedRankings.Mean::p).toArray());
        return names.stream().map(name -> told.contains(name) ? Optional.of(
            means.get(told.indexOf(name)).corrected(holm[told.indexOf(name)])) : Optional.<Average>empty()).toList();
    }
}
