package attune.store;

import attune.domain.BadInput;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The TorchScript files that the person has agreed to run, by SHA-256: {@code trusted.json} in the home folder. A file that
 * changes is asked about anew. Safe from any thread.
 */
public final class TrustedScripts {

    private static final Logger LOG = LoggerFactory.getLogger(TrustedScripts.class);

    private final Path file;

    public TrustedScripts(Path home) {
        this.file = home.resolve("trusted.json");
    }

    public synchronized boolean holds(String checksum) {
        return all().contains(checksum);
    }

    /**
     * Refuses a model whose TorchScript would run and was not agreed to.
     *
     * @throws BadInput naming the file
     */
    public void require(ModelFolder model) {
        model.script().filter(code -> !holds(code.checksum())).ifPresent(code -> {
            throw new BadInput("models.untrusted", code.weights());
        });
    }

    /**
     * A model of Attune's own that may run, with its text encoder if it has one.
     *
     * @throws BadInput for a model that was made elsewhere, whether it is trusted or not; and as {@link #require}
     */
    public ModelFolder own(ModelFolder model) {
        model.spec();
        require(model);
        return model;
    }

    /** Remembers a file by its checksum. */
    public synchronized void add(String checksum) throws IOException {
        TreeSet<String> all = all();
        all.add(checksum);
        ObjectNode json = Fields.JSON.createObjectNode();
        all.forEach(json.putArray("sha256")::add);
        byte[] bytes = Fields.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
        ReplacedFile.write(file, out -> out.write(bytes));
    }

    private TreeSet<String> all() {
        TreeSet<String> all = new TreeSet<>();
        try {
            if (Files.exists(file)) {
                for (JsonNode each : Fields.JSON.readTree(Files.readString(file)).path("sha256")) {
                    all.add(each.asText());
                }
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be read, so nothing is trusted: {}", file, e.toString());
        }
        return all;
    }
}
