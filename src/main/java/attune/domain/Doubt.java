package attune.domain;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Why an answer is unsure. This is the whole rule; everything that shows an answer asks it here.
 *
 * <p>An answer is unsure where its probability is below {@link #LIKELY} or leads the next one by less than {@link #LEAD}, and
 * where fewer than half of the modalities that the model reads have something to tell ({@link Evidence#PRESENT}): fewer than
 * two of three, or one of two. Probabilities are those at the model's temperature.
 */
public enum Doubt {
    /** The probabilities are flat: the answer is more likely wrong than right, or hardly likelier than another. */
    FLAT,
    /** Most of what the model reads is missing, says nothing, or lies outside its training. */
    EVIDENCE;

    public static final double LIKELY = 0.5;
    public static final double LEAD = 0.1;

    /** Whether probabilities are flat; those of a score, of which there is one, never are. */
    public static boolean flat(Prediction prediction) {
        float[] probabilities = prediction.probabilities();
        int answer = prediction.answer();
        double next = 0;
        for (int c = 0; c < probabilities.length; c++) {
            next = c == answer ? next : Math.max(next, probabilities[c]);
        }
        return probabilities[answer] < LIKELY || probabilities[answer] - next < LEAD;
    }

    /**
     * Whether too little of what a model reads has something to tell.
     *
     * @param evidence of every modality that it reads
     */
    public static boolean lacking(Map<Modality, Evidence> evidence) {
        long telling = evidence.values().stream().filter(Evidence.PRESENT::equals).count();
        return 2 * telling < evidence.size();
    }

    /** The doubts of an answer; none where it is sure. */
    public static Set<Doubt> of(Prediction prediction, Map<Modality, Evidence> evidence) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        if (flat(prediction)) {
            doubts.add(FLAT);
        }
        if (lacking(evidence)) {
            doubts.add(EVIDENCE);
        }
        return Collections.unmodifiableSet(doubts);
    }

    /** The name used in files: flat, evidence. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
