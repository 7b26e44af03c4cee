package attune.workbench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.StreamSpec;
import attune.domain.Variant;
import attune.job.Cancellation;
import attune.model.variant.Network;
import attune.model.weights.Safetensors;
import attune.store.ModelFolder;
import attune.text.VocabularyBuilder;
import attune.text.WordPieces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes small untrained models as a folder of installed models: what they say means nothing, but they say it whole. */
public final class TinyModels {

    private static final List<String> CLASSES = List.of("negative", "neutral", "positive");

    private TinyModels() {
    }

    /** Writes {@code clips}, {@code posts} and {@code scores}, which tells a score of a post, below a folder. */
    public static void write(Path models) throws IOException {
        Path tokenizer = Files.createDirectories(models).resolve("tokenizer.json");
        try (VocabularyBuilder vocabulary = new VocabularyBuilder(600)) {
            vocabulary.add("a good day for a walk and a bad day for the queue");
            vocabulary.write(tokenizer, Cancellation.never());
        }
        String name = ModelFolder.addVocabulary(models, tokenizer);
        int size;
        try (WordPieces pieces = WordPieces.open(models.resolve(name))) {
            size = pieces.size();
        }
        Map<Modality, StreamSpec> inputs = new LinkedHashMap<>();
        inputs.put(Modality.TEXT, new StreamSpec.Tokens(name, size, 32));
        inputs.put(Modality.VISION, new StreamSpec.Regions(4, 2, 16));
        write(models.resolve("posts"), inputs, CLASSES);
        write(models.resolve("scores"), inputs, List.of("sentiment"));
        inputs.put(Modality.AUDIO, new StreamSpec.LogMel(80, 20, 75, -6, 3));
        write(models.resolve("clips"), inputs, CLASSES);
    }

    private static void write(Path folder, Map<Modality, StreamSpec> inputs, List<String> labels) throws IOException {
        ModelSpec spec = Variant.OPTIMISED.spec(inputs, new ModelSpec.Size(16, 2, 1, 16), 0, labels);
        try (NDManager manager = NDManager.newBaseManager()) {
            Map<String, NDArray> weights = Network.of(spec, manager, 7).parameters().byName();
            ModelFolder.write(folder, spec, "# A model\n\nUntrained, for tests.\n", file -> Safetensors.write(file, weights));
        }
    }
}
