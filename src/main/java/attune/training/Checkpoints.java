package attune.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import attune.domain.BadInput;
import attune.model.block.Parameters;
import attune.model.weights.Safetensors;
import attune.store.ReplacedFile;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * A training's state on disk, so that a run that was killed goes on to the same result: {@code state-N.safetensors}
 * (weights, their average and moments after N epochs), {@code best-N.safetensors} (weights as they were asked), and
 * {@code progress.properties}, which names the two and is replaced last.
 */
final class Checkpoints {

    private static final String PROGRESS = "progress.properties";
    private static final String WEIGHT = "weight.";

    private final Path folder;
    private final String fingerprint;

    /**
     * Where a run stands.
     *
     * @param epochs finished
     * @param steps of the optimiser
     * @param bestEpochs epochs finished when the best weights were saved
     * @param bestScore the exam's score then
     */
    record Standing(int epochs, long steps, int bestEpochs, double bestScore) {
    }

    /** Checkpoints of the run that {@code fingerprint} describes: another run's are refused. */
    Checkpoints(Path folder, String fingerprint) {
        this.folder = folder;
        this.fingerprint = fingerprint;
    }

    /** Where the run stood; nothing for one that has not finished an epoch. */
    Optional<Standing> standing() throws IOException {
        Path file = folder.resolve(PROGRESS);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties progress = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            progress.load(in);
        }
        if (!fingerprint.equals(progress.getProperty("plan"))) {
            throw new BadInput("training.other-run", folder);
        }
        try {
            return Optional.of(new Standing(Integer.parseInt(progress.getProperty("epochs")),
                Long.parseLong(progress.getProperty("steps")), Integer.parseInt(progress.getProperty("best-epochs")),
                Double.parseDouble(progress.getProperty("best-score"))));
        } catch (NumberFormatException | NullPointerException e) {
            throw new BadInput(e, "training.broken-checkpoint", file);
        }
    }

    void save(Standing standing, Parameters parameters, AdamW optimiser, EpochAverage average) throws IOException {
        try (NDManager scratch = parameters.manager().newSubManager()) {
            Map<String, NDArray> state = new LinkedHashMap<>(optimiser.moments(scratch));
            parameters.byName().forEach((name, weight) -> state.put(WEIGHT + name, weight));
            state.putAll(average.state());
            ReplacedFile.place(state(standing.epochs()), file -> Safetensors.write(file, state));
        }
        if (standing.epochs() == standing.bestEpochs()) {
            ReplacedFile.place(best(standing.epochs()), file -> Safetensors.write(file, average.byName()));
        }
        Properties progress = new Properties();
        progress.setProperty("plan", fingerprint);
        progress.setProperty("epochs", Integer.toString(standing.epochs()));
        progress.setProperty("steps", Long.toString(standing.steps()));
        progress.setProperty("best-epochs", Integer.toString(standing.bestEpochs()));
        progress.setProperty("best-score", Double.toString(standing.bestScore()));
        ReplacedFile.write(folder.resolve(PROGRESS), out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            progress.store(writer, null);
            writer.flush();
        });
        removeOlder(standing);
    }

    void restore(Standing standing, Parameters parameters, AdamW optimiser, EpochAverage average) throws IOException {
        try (NDManager scratch = parameters.manager().newSubManager()) {
            Map<String, NDArray> state = Safetensors.read(state(standing.epochs()), scratch);
            parameters.byName().keySet().forEach(name -> parameters.assign(name, state.get(WEIGHT + name)));
            average.restore(state);
            optimiser.restore(new HashMap<>(state), standing.steps());
        }
    }

    /** The weights of the best epoch, by name. */
    void restoreBest(Standing standing, Parameters parameters) throws IOException {
        try (NDManager scratch = parameters.manager().newSubManager()) {
            Map<String, NDArray> weights = Safetensors.read(best(standing.bestEpochs()), scratch);
            parameters.byName().keySet().forEach(name -> parameters.assign(name, weights.get(name)));
        }
    }

    private void removeOlder(Standing standing) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.safetensors")) {
            for (Path file : files) {
                if (!file.equals(state(standing.epochs())) && !file.equals(best(standing.bestEpochs()))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Path state(int epochs) {
        return folder.resolve("state-" + epochs + ".safetensors");
    }

    private Path best(int epochs) {
        return folder.resolve("best-" + epochs + ".safetensors");
    }
}
