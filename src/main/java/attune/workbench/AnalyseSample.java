package attune.workbench;

import attune.domain.Analysis;
import attune.domain.GateWeights;
import attune.domain.LogitShares;
import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.Prediction;
import attune.domain.Sample;
import attune.domain.TimeSpan;
import attune.job.Cancellation;
import attune.job.Progress;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Asks a model to read a sample. Slow: call it inside a job, of which only the latest counts. Decoded pieces, features
 * and encoder outputs are kept, so that asking again with another masking answers within 100 ms.
 */
public interface AnalyseSample {

    /** The windows a clip is read in: at most 15 s each, cut at cues or silence; empty for a post. */
    List<TimeSpan> windows(Sample sample, Progress progress, Cancellation cancellation);

    /**
     * Reads one window of a clip, or a post (window 0).
     *
     * @param model name of an installed model
     * @param device auto, cpu or cuda:n
     */
    Reading read(Sample sample, int window, String model, String device, Masking masking,
        Progress progress, Cancellation cancellation);

    /**
     * What each stream of a reading would say without the others, in the order of {@link Modality}; for a sample of one
     * stream that is the reading itself. Answered from the encoder outputs that the reading has left behind.
     *
     * @param whole the reading of this window, with nothing masked
     */
    default Map<Modality, Prediction> alone(Reading whole, Sample sample, int window, String model, String device,
            Cancellation cancellation) {
        Set<Modality> present = whole.analysis().positions().keySet();
        Map<Modality, Prediction> alone = new EnumMap<>(Modality.class);
        for (Modality modality : present) {
            cancellation.check();
            Masking others = new Masking(EnumSet.complementOf(EnumSet.of(modality)), Map.of());
            alone.put(modality, present.size() == 1 ? whole.analysis().prediction()
                : read(sample, window, model, device, others, Progress.SILENT, cancellation).analysis().prediction());
        }
        return alone;
    }

    /**
     * What the model would say, and how it would weigh what is left, without each stream; nothing for a sample of one stream.
     * Beside a gate, which is no contribution, this is what a stream does. Answered from the encoder outputs of the reading.
     *
     * @param whole the reading of this window, with nothing masked
     */
    default Map<Modality, Remainder> without(Reading whole, Sample sample, int window, String model, String device,
            Cancellation cancellation) {
        Set<Modality> present = whole.analysis().positions().keySet();
        Map<Modality, Remainder> without = new EnumMap<>(Modality.class);
        for (Modality modality : present.size() == 1 ? Set.<Modality>of() : present) {
            cancellation.check();
            Analysis rest = read(sample, window, model, device, Masking.without(modality), Progress.SILENT, cancellation)
                .analysis();
            without.put(modality, new Remainder(rest.prediction(), rest.gates(), rest.shares()));
        }
        return without;
    }

    /**
     * A reading without one stream.
     *
     * @param gates of the streams that are left; empty for a model without gates
     * @param shares of each logit; empty for a model without gates
     */
    record Remainder(Prediction prediction, Optional<GateWeights> gates, Optional<LogitShares> shares) {

        /** How much more probable a class is with the stream than without it. */
        public double effect(Prediction whole, int target) {
            return whole.probabilities()[target] - prediction.probabilities()[target];
        }
    }
}
