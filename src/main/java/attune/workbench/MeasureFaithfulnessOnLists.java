package attune.workbench;

import attune.domain.Explanation;
import attune.domain.Faithfulness;
import attune.domain.Faithfulness.Removal;
import attune.domain.Features;
import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.Position;
import attune.domain.Ranking;
import attune.domain.Target;
import attune.evaluation.Spearman;
import attune.explain.Chance;
import attune.explain.GradientAttention;
import attune.explain.IntegratedGradients;
import attune.explain.Observed;
import attune.explain.Occlusion;
import attune.explain.Probe;
import attune.explain.Rankings;
import attune.explain.RawAttention;
import attune.explain.Rollout;
import attune.explain.Spans;
import attune.explain.Subject;
import attune.explain.Trial;
import attune.inference.Forward;
import attune.inference.InferenceSession;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.store.ModelFolder;
import attune.store.ModelFolders;
import attune.store.TrustedScripts;
import attune.text.WordPieces;
import attune.training.HeldOut;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every method on every sample, against random rankings of the sample and against the same network with random weights. */
final class MeasureFaithfulnessOnLists implements MeasureFaithfulness {

    private static final long SEED = 20_261_122;
    /** Of so many samples one is asked of random weights too. */
    private static final int BLIND = 4;
    /** Unrelated rankings of fewer positions have a mean |ρ| of 0.3 and more. */
    private static final int SHORTEST_CORRELATED = 9;
    private static final double NANO = 1e-9;

    private final ModelFolders models;
    private final TrustedScripts trusted;

    MeasureFaithfulnessOnLists(ModelFolders models, TrustedScripts trusted) {
        this.models = models;
        this.trusted = trusted;
    }

    @Override public Report measure(Order order, Progress progress, Cancellation cancellation) {
        long start = System.nanoTime();
        ModelFolder model = trusted.own(models.open(order.model()));
        FaithfulnessSums sums = new FaithfulnessSums();
        int asked = 0;
        try (HeldOut list = HeldOut.open(model, order.dataset(), order.path(), order.samples());
            InferenceSession trained = InferenceSession.open(model, "auto", Progress.SILENT)) {
            while (asked < list.size() && (System.nanoTime() - start) * NANO < order.budget()) {
                cancellation.check();
                progress.at((double) asked / list.size(), order.dataset());
                Features features = list.sample(asked).features();
                if (model.spec().inputs().keySet().stream().anyMatch(features::has)) {
                    sample(model, trained, features, asked, order.steps(), sums, cancellation);
                }
                asked++;
            }
        }
        progress.at(1, "");
        return new Report(model.name(), model.checksum(), order, asked, Faithfulness.LEAST_RANDOM, sums.rows(), sums.best(),
            (System.nanoTime() - start) * NANO);
    }

    private static void sample(ModelFolder model, InferenceSession trained, Features features, int number, int steps,
        FaithfulnessSums sums, Cancellation cancellation) {
        Forward read = trained.read(features, Masking.NONE);
        Subject subject = subject(trained, features, Target.of(read.prediction()));
        Probe probe = new Probe(subject);
        Chance chance = new Chance(probe, Faithfulness.LEAST_RANDOM, SEED);
        Map<Ranked, Ranking> blind = number % BLIND == 0
            ? blind(model, trained, subject, SEED + number, steps, cancellation) : Map.of();
        rankings(subject, read, probe, steps, cancellation).forEach((ranked, ranking) -> {
            cancellation.check();
            Map<Removal, Trial> trials = new EnumMap<>(Removal.class);
            for (Removal removal : Removal.values()) {
                trials.put(removal, Trial.of(chance, ranking, removal, Progress.SILENT, cancellation));
            }
            sums.add(ranked, number % 2 == 0, trials,
                Optional.ofNullable(blind.get(ranked)).flatMap(other -> agreement(ranking, other)));
        });
    }

    /** Of random weights drawn for this sample alone: those of one draw would share what they happen to prefer. */
    private static Map<Ranked, Ranking> blind(
        ModelFolder model, InferenceSession trained, Subject subject, long seed, int steps, Cancellation cancellation) {
        try (InferenceSession untrained = InferenceSession.untrained(model, seed, trained.device())) {
            Subject same = subject(untrained, subject.features(), subject.target());
            return rankings(same, untrained.read(subject.features(), Masking.NONE), new Probe(same), steps, cancellation);
        }
    }

    private static Subject subject(InferenceSession session, Features features, Target target) {
        return new Subject(session, features, Masking.NONE, target, WordPieces.MASK);
    }

    private static Map<Ranked, Ranking> rankings(
        Subject subject, Forward read, Probe probe, int steps, Cancellation cancellation) {
        Observed observed = Observed.of(read, Masking.NONE);
        Map<Modality, List<Position>> positions = read.positions();
        List<Explanation> explanations = List.of(
            RawAttention.of(observed, subject.target()), Rollout.of(observed, subject.target()), GradientAttention.of(subject),
            IntegratedGradients.of(subject, steps, Progress.SILENT, cancellation),
            Occlusion.of(probe, subject.target(), Spans.of(positions, Optional.empty()), Progress.SILENT, cancellation));
        Map<Ranked, Ranking> rankings = new LinkedHashMap<>();
        explanations.forEach(explanation -> Rankings.of(explanation, probe::there).forEach(ranking -> rankings.put(
            new Ranked(explanation.method(), ranking.direction(), ranking.ranked()), ranking)));
        return rankings;
    }

    /** |ρ| between the places of the blocks in both rankings. */
    private static Optional<FaithfulnessSums.Agreement> agreement(Ranking ranking, Ranking blind) {
        int n = ranking.blocks().size();
        if (n < SHORTEST_CORRELATED) {
            return Optional.empty();
        }
        List<BitSet> order = new ArrayList<>(blind.blocks());
        double[] own = new double[n];
        double[] other = new double[n];
        for (int i = 0; i < n; i++) {
            own[i] = i;
            other[i] = order.indexOf(ranking.blocks().get(i));
        }
        return Optional.of(new FaithfulnessSums.Agreement(Math.abs(Spearman.of(own, other)), n));
    }
}
