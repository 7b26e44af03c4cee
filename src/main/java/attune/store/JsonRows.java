package attune.store;

import attune.domain.BadInput;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON object a line, of texts and numbers; fields that hold anything else are passed over. */
final class JsonRows implements TableRows {

    private static final JsonFactory JSON = new JsonFactory();

    @Override public void read(Path file, Sink sink) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            long number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    row(file, line, number, columns, sink);
                }
            }
        } catch (IOException e) {
            throw new BadInput(e, "text.not-text", file);
        }
    }

    private static void row(Path file, String line, long number, Map<String, Integer> columns, Sink sink) throws IOException {
        int known = columns.size();
        List<String> values = new ArrayList<>(columns.size());
        columns.keySet().forEach(column -> values.add(null));
        try (JsonParser json = JSON.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                sink.broken(new BadInput("predictions.json", file, number));
                return;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                int at = columns.computeIfAbsent(json.currentName(), fresh -> columns.size());
                while (values.size() <= at) {
                    values.add(null);
                }
                JsonToken value = json.nextToken();
                if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                    values.set(at, json.getText());
                } else {
                    json.skipChildren();
                }
            }
        } catch (JsonProcessingException e) {
            sink.broken(new BadInput(e, "predictions.json", file, number));
            return;
        }
        if (columns.size() > known) {
            sink.columns(List.copyOf(columns.keySet()));
        }
        sink.row(number, values.toArray(String[]::new));
    }
}
