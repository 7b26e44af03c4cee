package attune.workbench;

import attune.domain.Direction;
import attune.domain.ExplanationMethod;
import attune.domain.Faithfulness.Removal;
import attune.domain.Modality;
import attune.job.Cancellation;
import attune.job.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Measures over many held-out samples whether the methods' rankings name what the answers of a model hang on. */
@FunctionalInterface
public interface MeasureFaithfulness {

    /**
     * What to ask whom.
     *
     * @param model its folder
     * @param dataset name of a corpus with a development list, or {@code composed-clips}
     * @param path where it stands
     * @param samples at most
     * @param steps of integrated gradients
     * @param budget seconds after which no further sample is begun
     */
    record Order(Path model, String dataset, Path path, int samples, int steps, double budget) {
    }

    /**
     * What is ranked by what.
     *
     * @param direction of a method's map; empty where it has numbers of positions alone
     */
    record Ranked(ExplanationMethod method, Optional<Direction> direction, Modality read) {

        /** Such as {@code rollout text->audio} or {@code occlusion audio}. */
        public String id() {
            return method.id() + " " + direction.map(Direction::id).orElse(read.id());
        }
    }

    /**
     * One measure over the samples.
     *
     * @param value the mean
     * @param random the mean of random rankings
     * @param p of the mean among those of random rankings
     * @param holm p corrected for all methods and directions
     */
    record Average(double value, double random, double p, double holm) {
    }

    /**
     * A method's ranking over the samples that have it.
     *
     * @param comprehensiveness high is faithful
     * @param sufficiency low is faithful
     * @param blindness mean |ρ| between it and the ranking of the same network with random weights, beside that of unrelated
     *     rankings as long and how seldom those agree as much; low is good; empty where no sample has enough positions
     */
    record Row(Ranked ranked, int samples, Map<Removal, Average> comprehensiveness, Map<Removal, Average> sufficiency,
        Optional<Average> blindness) {
    }

    /**
     * The ranking of a modality that was the most comprehensive on one half of the samples, on the other half.
     *
     * @param first its figure on the half it was chosen by
     * @param second on the other, with p among random rankings, corrected for the modalities
     */
    record Best(Ranked ranked, int samples, double first, Average second) {
    }

    /**
     * What was found.
     *
     * @param weights checksum of the model's
     * @param randomRankings of each sample
     * @param seconds it took
     */
    record Report(String model, String weights, Order order, int samples, int randomRankings, List<Row> rows, List<Best> best,
        double seconds) {
        public Report {
            rows = List.copyOf(rows);
            best = List.copyOf(best);
        }
    }

    /** Minutes to hours. */
    Report measure(Order order, Progress progress, Cancellation cancellation);
}
