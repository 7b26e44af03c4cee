package attune.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import attune.domain.BadInput;
import attune.domain.Modality;
import attune.model.variant.Network;
import attune.model.weights.Safetensors;
import attune.store.ModelFolder;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The first weights of what a network does to one modality by itself, copied by name from a model that reads it. */
final class PretrainedStream {

    private static final String JOINED = "joined.";

    private PretrainedStream() {
    }

    /**
     * Copies encoder, shared space and encoder layers. A network that joins the modalities in one encoder takes the text's layers
     * for that. Gives the names of what was copied to; a model of another width is refused.
     */
    static Set<String> into(Network network, ModelFolder model, Modality modality) {
        if (model.spec().size().width() != network.spec().size().width()) {
            throw new BadInput(
                "training.other-width", model.name(), model.spec().size().width(), network.spec().size().width());
        }
        String own = "self." + modality.id() + ".";
        Map<String, NDArray> arrays = network.parameters().byName();
        Set<String> copied = new HashSet<>();
        try (NDManager scratch = network.parameters().manager().newSubManager()) {
            for (Map.Entry<String, NDArray> each : Safetensors.read(model.weights(), scratch).entrySet()) {
                String name = each.getKey().matches("(encoder|shared|self)\\." + modality.id() + "\\..*") ? each.getKey() : "";
                String place = arrays.containsKey(name) || modality != Modality.TEXT ? name : name.replace(own, JOINED);
                if (arrays.containsKey(place) && arrays.get(place).getShape().equals(each.getValue().getShape())) {
                    network.parameters().assign(place, each.getValue());
                    copied.add(place);
                }
            }
        }
        return copied;
    }
}
