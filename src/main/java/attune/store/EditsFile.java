package attune.store;

import attune.domain.BadInput;
import attune.domain.Edit;
import attune.domain.InputFile;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A list of changes in a file: {@code {"format": "attune-edits", "version": 1, "edits": […]}}, in the order they are made. */
public final class EditsFile {

    private EditsFile() {
    }

    /** The changes of a file; whatever is wrong in it is refused by its place. */
    public static List<Edit> read(Path file) {
        JsonNode list = json(file).path("edits");
        if (!list.isArray()) {
            throw new BadInput("edits.foreign", file);
        }
        List<Edit> edits = new ArrayList<>();
        for (JsonNode each : list) {
            edits.add(edit(file, edits.size() + 1, each));
        }
        return edits;
    }

    private static JsonNode json(Path file) {
        try {
            return Fields.read(InputFile.readable(file), "edits.foreign").node();
        } catch (BadInput wrong) {
            throw wrong.problem().equals("models.spec-malformed") ? new BadInput(wrong, "edits.foreign", file) : wrong;
        }
    }

    private static Edit edit(Path file, int number, JsonNode json) {
        try {
            return EditJson.of(new Fields(file, "edits[" + (number - 1) + "]", json));
        } catch (BadInput wrong) {
            throw wrong.problem().equals("models.spec-kind") ? wrong : new BadInput(wrong, "edits.item", file, number);
        }
    }

    /** Writes changes beside the file and moves them there. */
    public static void write(List<Edit> edits, Path file) {
        try {
            ReplacedFile.write(file, out -> out.write(text(edits).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new BadInput(e, "figure.unwritable", file);
        }
    }

    /** The content of such a file; equal lists have equal texts. */
    public static String text(List<Edit> edits) {
        ObjectNode json = Fields.JSON.createObjectNode().put("format", "attune-edits").put("version", 1);
        edits.forEach(edit -> json.withArray("/edits").add(EditJson.of(edit)));
        try {
            return Fields.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values is always JSON", e);
        }
    }
}
