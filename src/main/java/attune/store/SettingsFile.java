package attune.store;

import attune.domain.Settings;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings in {@code settings.json}: one JSON object of texts. A missing or misstated field takes its default, an
 * unknown one is passed over; a file that is no JSON object is set aside and the defaults serve.
 */
public final class SettingsFile {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);

    private final Path file;
    private final Settings standard;

    /** Settings in this folder; {@code standard} serves where nothing was saved. */
    public SettingsFile(Path home, Settings standard) {
        this.file = home.resolve("settings.json");
        this.standard = standard;
    }

    /** The settings as last saved. */
    public Settings load() {
        try {
            JsonNode json = Files.exists(file) ? Fields.JSON.readTree(Files.readString(file)) : Fields.JSON.createObjectNode();
            if (!json.isObject()) {
                throw new IOException("no JSON object");
            }
            return settings(json);
        } catch (IOException e) {
            LOG.warn("{} is set aside and the defaults serve: {}", file, e.toString());
            SetAside.move(file);
            return standard;
        }
    }

    /** Saves the settings. */
    public void save(Settings settings) throws IOException {
        ObjectNode json = Fields.JSON.createObjectNode()
            .put("theme", settings.theme()).put("language", settings.language())
            .put("clipModel", settings.clipModel()).put("postModel", settings.postModel())
            .put("device", settings.device()).put("transcriber", settings.transcriber());
        ReplacedFile.write(file, out -> out.write(bytes(json)));
    }

    private static byte[] bytes(ObjectNode json) throws JsonProcessingException {
        return Fields.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
    }

    private Settings settings(JsonNode json) {
        return new Settings(
            text(json, "theme", standard.theme()), text(json, "language", standard.language()),
            text(json, "clipModel", standard.clipModel()), text(json, "postModel", standard.postModel()),
            text(json, "device", standard.device()), text(json, "transcriber", standard.transcriber()));
    }

    private static String text(JsonNode json, String name, String standard) {
        JsonNode value = json.path(name);
        return value.isTextual() ? value.textValue() : standard;
    }
}
