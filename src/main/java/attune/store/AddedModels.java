package attune.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folders of models that a person has added, each left where it stands: {@code added-models.json} in the home folder.
 * Safe from any thread.
 */
public final class AddedModels {

    private static final Logger LOG = LoggerFactory.getLogger(AddedModels.class);

    private final Path file;

    public AddedModels(Path home) {
        this.file = home.resolve("added-models.json");
    }

    /** The folders, the one added last first. */
    public synchronized List<Path> folders() {
        List<Path> folders = new ArrayList<>();
        try {
            if (Files.exists(file)) {
                for (JsonNode each : Fields.JSON.readTree(Files.readString(file)).path("folders")) {
                    folders.add(Path.of(each.asText()));
                }
            }
        } catch (IOException | InvalidPathException e) {
            LOG.warn("{} cannot be read, so no model is added: {}", file, e.toString());
        }
        return folders;
    }

    /** Adds a folder, or brings it to the front. */
    public synchronized void add(Path folder) throws IOException {
        List<Path> folders = folders();
        folders.remove(folder);
        folders.addFirst(folder);
        write(folders);
    }

    /** Takes a folder out of the list; the folder itself stays as it is. */
    public synchronized void remove(Path folder) throws IOException {
        List<Path> folders = folders();
        if (folders.remove(folder)) {
            write(folders);
        }
    }

    private void write(List<Path> folders) throws IOException {
        ObjectNode json = Fields.JSON.createObjectNode();
        folders.forEach(each -> json.withArray("folders").add(each.toString()));
        byte[] bytes = Fields.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
        ReplacedFile.write(file, out -> out.write(bytes));
    }
}
