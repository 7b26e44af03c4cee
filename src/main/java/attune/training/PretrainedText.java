package attune.training;

import attune.domain.Modality;
import attune.model.variant.Network;
import attune.store.ModelFolder;
import java.util.Set;

/** The first weights of a network's text encoder, from a model that was trained on other labelled text. */
final class PretrainedText {

    private PretrainedText() {
    }

    /** As {@link PretrainedStream#into} for text. */
    static Set<String> into(Network network, ModelFolder model) {
        return PretrainedStream.into(network, model, Modality.TEXT);
    }
}
