package attune.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import attune.domain.Modality;
import attune.model.variant.Network;
import attune.model.weights.Safetensors;
import attune.store.Checksum;
import attune.store.ModelFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The frozen encoders that a model was trained on, stored once for all models that share them: at half precision, named by
 * checksum, in the folder {@code encoders} beside the models'.
 *
 * @param from the model that each is of
 */
record SharedEncoders(Map<Modality, ModelFolder> from) {

    private static final int DIGITS = 12;

    /** In the order of the modalities, so that the same weights make the same file. */
    SharedEncoders {
        EnumMap<Modality, ModelFolder> ordered = new EnumMap<>(Modality.class);
        ordered.putAll(from);
        from = Collections.unmodifiableMap(ordered);
    }

    /** Puts the encoders back into a network that was trained on what they read: its steps may have worn them. */
    void into(Network network) {
        from.forEach((modality, model) -> {
            try (NDManager scratch = network.parameters().manager().newSubManager()) {
                Safetensors.read(model.weights(), scratch).forEach((name, values) -> {
                    if (of(modality, name) && network.parameters().byName().containsKey(name)) {
                        network.parameters().assign(name, values);
                    }
                });
            }
        });
    }

    /** Whether a parameter is one of theirs. */
    boolean hold(String name) {
        return from.keySet().stream().anyMatch(modality -> of(modality, name));
    }

    /** Writes those that the network reads beside its folder. Gives their files' names. */
    List<String> store(Path models, Network network) throws IOException {
        List<String> names = new ArrayList<>();
        for (Modality modality : from.keySet()) {
            Map<String, NDArray> own = new LinkedHashMap<>(network.parameters().byName());
            own.keySet().removeIf(name -> !of(modality, name));
            if (!own.isEmpty()) {
                names.add(store(models.resolve("encoders"), modality, own));
            }
        }
        return names;
    }

    private static String store(Path folder, Modality modality, Map<String, NDArray> own) throws IOException {
        Files.createDirectories(folder);
        Path first = folder.resolve(modality.id() + ".safetensors");
        Safetensors.writeHalf(first, own, List.of());
        String name = modality.id() + "-" + Checksum.of(first).substring(0, DIGITS) + ".safetensors";
        Files.move(first, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        return name;
    }

    private static boolean of(Modality modality, String name) {
        return name.startsWith("encoder." + modality.id() + ".");
    }
}
