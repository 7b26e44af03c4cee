package attune.training;

import ai.djl.Device;
import attune.domain.Features;
import attune.domain.Modality;
import attune.domain.ScriptSpec;
import attune.domain.Stream;
import attune.domain.StreamSpec;
import attune.model.script.ScriptEncoder;
import attune.store.ModelFolder;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A text encoder that was made elsewhere, which reads every text once before a training and is not trained on. Without one,
 * features stay as they are. For one thread; close it at the end.
 */
record BroughtText(Optional<ModelFolder> folder, Optional<ScriptEncoder> encoder) implements AutoCloseable {

    static BroughtText of(Optional<ModelFolder> folder) {
        return new BroughtText(folder, folder.map(brought ->
            ScriptEncoder.load((ScriptSpec) brought.terms(), brought.weights(), Device.cpu())));
    }

    /** How a network reads what it makes of text; empty without an encoder. */
    Optional<StreamSpec> input() {
        return folder.map(brought -> {
            StreamSpec.Tokens read = brought.terms().inputs().get(Modality.TEXT).pieces().orElseThrow();
            return new StreamSpec.Hidden(
                new StreamSpec.Tokens(ModelFolder.vocabularyInside(brought), read.size(), read.longest()),
                encoder.orElseThrow().width());
        });
    }

    /** The features with hidden states in place of word pieces: n × d. */
    Features of(Features features) {
        if (encoder.isEmpty() || !(features.streams().get(Modality.TEXT) instanceof Stream.TokenIds words)) {
            return features;
        }
        Map<Modality, Stream> streams = new EnumMap<>(features.streams());
        streams.put(Modality.TEXT, encoder.get().of(words));
        return new Features(streams);
    }

    @Override public void close() {
        encoder.ifPresent(ScriptEncoder::close);
    }
}
