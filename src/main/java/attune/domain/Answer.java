package attune.domain;

import java.util.Objects;
import java.util.Optional;

/**
 * What a run said of one sample.
 *
 * @param id of the sample, the same in every run on its corpus
 * @param truth index of the true class, or the true score
 * @param predicted index of the class answered, or the score answered
 * @param probabilities C numbers that sum to 1; none for a score, or where they are not known; not copied
 * @param gates empty for a variant without gates
 * @param group key of what must not be torn apart, such as a video; empty where every sample stands alone
 * @param text what the sample says; empty where it is not kept
 * @param condition how the sample was changed before it was read, such as {@code text absent} or {@code SNR 10 dB};
 *     empty where it was not
 */
public record Answer(
    String id, double truth, double predicted, float[] probabilities, Optional<GateWeights> gates, String group,
    String text, String condition) {

    public Answer {
        Objects.requireNonNull(gates);
        if (id.isBlank() || group == null || text == null || condition == null) {
            throw new IllegalArgumentException("an answer names its sample; what is not there is an empty text");
        }
        if (!Double.isFinite(truth) || !Double.isFinite(predicted)) {
            throw new IllegalArgumentException(id + ": truth " + truth + " and answer " + predicted + " are numbers");
        }
    }

    /** One of C classes, of a sample as it is. */
    public static Answer ofClass(String id, int truth, float[] probabilities, Optional<GateWeights> gates, String group) {
        int best = 0;
        for (int c = 1; c < probabilities.length; c++) {
            best = probabilities[c] > probabilities[best] ? c : best;
        }
        return new Answer(id, truth, best, probabilities, gates, group, "", "");
    }

    /** A score, of a sample as it is. */
    public static Answer ofScore(String id, double truth, double predicted, Optional<GateWeights> gates, String group) {
        return new Answer(id, truth, predicted, new float[0], gates, group, "", "");
    }

    /** The same answer, given under a condition. */
    public Answer under(String name) {
        return new Answer(id, truth, predicted, probabilities, gates, group, text, name);
    }

    /** The same answer beside what the sample says. */
    public Answer saying(String words) {
        return new Answer(id, truth, predicted, probabilities, gates, group, words, condition);
    }
}
