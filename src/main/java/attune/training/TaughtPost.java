package attune.training;

import attune.dataset.Polarity;
import attune.domain.Features;
import attune.domain.Modality;

/**
 * A post with its label and what teachers say of its text.
 *
 * @param text without pieces where it says nothing
 */
record TaughtPost(KeptFeatures features, KnownText text) {

    static final double SMOOTHING = 0.1;
    private static final double TRUST_IN_WORDS = 0.7;
    private static final double TRUST_IN_WHOLE = 0.6;

    Polarity label() {
        return Polarity.values()[text.label()];
    }

    /**
     * The share of each class. The teachers know the words alone: beside a picture they have less of a say, where the words are
     * not seen none.
     */
    float[] truth(Features seen, int classes) {
        double trust = !seen.streams().containsKey(Modality.TEXT) ? 0
            : seen.streams().size() == 1 ? TRUST_IN_WORDS : TRUST_IN_WHOLE;
        return text.truth(classes, SMOOTHING, trust);
    }
}
