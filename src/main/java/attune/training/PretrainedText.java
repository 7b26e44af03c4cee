package attune.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import attune.domain.BadInput;
import attune.model.variant.Network;
import attune.model.weights.Safetensors;
import attune.store.ModelFolder;
import java.util.Map;

/** The first weights of a network's text encoder, copied by name from a model that was trained on other labelled text. */
final class PretrainedText {

    private static final String TEXT = "(encoder|shared|self)\\.text\\..*";
    private static final String OWN = "self.text.";
    private static final String JOINED = "joined.";

    private PretrainedText() {
    }

    /**
     * Copies word vectors, shared space and encoder layers. A network that joins the modalities in one encoder takes the
     * layers for that. Gives how many arrays were copied; a model of another width is refused.
     */
    static int into(Network network, ModelFolder model) {
        if (model.spec().size().width() != network.spec().size().width()) {
            throw new BadInput(
                "training.other-width", model.name(), model.spec().size().width(), network.spec().size().width());
        }
        Map<String, NDArray> own = network.parameters().byName();
        int copied = 0;
        try (NDManager scratch = network.parameters().manager().newSubManager()) {
            for (Map.Entry<String, NDArray> each : Safetensors.read(model.weights(), scratch).entrySet()) {
                String name = each.getKey().matches(TEXT) ? each.getKey() : "";
                String place = own.containsKey(name) ? name : name.replace(OWN, JOINED);
                if (own.containsKey(place) && own.get(place).getShape().equals(each.getValue().getShape())) {
                    network.parameters().assign(place, each.getValue());
                    copied++;
                }
            }
        }
        return copied;
    }
}
