package attune.training;

import attune.dataset.Polarity;
import attune.domain.Features;
import attune.domain.Modality;

/**
 * A post or tweet with its label and what a teacher says of its text.
 *
 * @param text without pieces where it says nothing
 */
record TaughtPost(KeptFeatures features, KnownText text) {

    private static final double SMOOTHING = 0.1;
    private static final double TRUST = 0.5;

    Polarity label() {
        return Polarity.values()[text.label()];
    }

    /** With what the teacher says, who has not learned from it. */
    TaughtPost taught(CrossFitting teachers) {
        return text.ids().length == 0 ? this : new TaughtPost(features, teachers.teach(text));
    }

    /** The share of each class; where its words are not seen, the teacher, who knows them alone, has no say. */
    float[] truth(Features seen, int classes) {
        return text.truth(classes, SMOOTHING, seen.streams().containsKey(Modality.TEXT) ? TRUST : 0);
    }
}
