package attune.store;

import attune.domain.BadInput;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A JSON object of a file whose fields must be there: whatever is missing or of another kind is refused by a
 * {@link BadInput} that names the file and the field.
 *
 * @param file for the sentence
 * @param path how the object is reached, such as {@code inputs.text}; empty for the document
 */
record Fields(Path file, String path, JsonNode node) {

    static final ObjectMapper JSON = JsonMapper.builder().build();

    /** Larger sizes are nonsense, and would ask for memory that no machine has. */
    private static final int LARGEST = 1_000_000;

    /** Reads a whole file; malformed JSON is refused by its line. */
    static Fields read(Path file) {
        return read(file, "models.spec-foreign");
    }

    /** As above; what is no JSON object is refused by the sentence {@code foreign}. */
    static Fields read(Path file, String foreign) {
        try {
            JsonNode node = JSON.readTree(Files.readString(file, StandardCharsets.UTF_8));
            if (node == null || !node.isObject()) {
                throw new BadInput(foreign, file);
            }
            return new Fields(file, "", node);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new BadInput(e, "models.spec-malformed", file, line);
        } catch (IOException e) {
            throw new BadInput(e, foreign, file);
        }
    }

    Fields object(String name) {
        JsonNode child = node.path(name);
        if (!child.isObject()) {
            throw wrong(name);
        }
        return new Fields(file, at(name), child);
    }

    String text(String name) {
        JsonNode child = node.path(name);
        if (!child.isTextual() || child.textValue().isBlank()) {
            throw wrong(name);
        }
        return child.textValue();
    }

    /** A text that is empty where nothing is known. */
    String known(String name) {
        JsonNode child = node.path(name);
        if (!child.isTextual()) {
            throw wrong(name);
        }
        return child.textValue();
    }

    int whole(String name) {
        JsonNode child = node.path(name);
        if (!child.isIntegralNumber() || !child.canConvertToInt() || child.intValue() < 0 || child.intValue() > LARGEST) {
            throw wrong(name);
        }
        return child.intValue();
    }

    /** A whole number of any size. */
    long seed(String name) {
        JsonNode child = node.path(name);
        if (!child.isIntegralNumber() || !child.canConvertToLong()) {
            throw wrong(name);
        }
        return child.longValue();
    }

    double number(String name) {
        JsonNode child = node.path(name);
        if (!child.isNumber() || !Double.isFinite(child.doubleValue())) {
            throw wrong(name);
        }
        return child.doubleValue();
    }

    List<String> texts(String name) {
        JsonNode child = node.path(name);
        if (!child.isArray()) {
            throw wrong(name);
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode each : child) {
            if (!each.isTextual() || each.textValue().isBlank()) {
                throw wrong(name);
            }
            texts.add(each.textValue());
        }
        return texts;
    }

    /** Numbers of an array; none where the field is absent. */
    List<Double> numbers(String name) {
        List<Double> numbers = new ArrayList<>();
        for (JsonNode each : node.path(name)) {
            if (!each.isNumber()) {
                throw wrong(name);
            }
            numbers.add(each.doubleValue());
        }
        return numbers;
    }

    /** Builds a value from fields; a size that its record refuses is this object's fault. */
    <T> T checked(Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw new BadInput(e, "models.spec-field", file, path.isEmpty() ? "{ }" : path);
        }
    }

    BadInput wrong(String name) {
        return new BadInput("models.spec-field", file, at(name));
    }

    BadInput unknownKind(String name, String kind, String known) {
        return new BadInput("models.spec-kind", file, at(name), kind, known);
    }

    private String at(String name) {
        return path.isEmpty() || name.isEmpty() ? path + name : path + "." + name;
    }
}
