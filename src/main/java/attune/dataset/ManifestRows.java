package attune.dataset;

import attune.domain.BadInput;
import attune.domain.InputFile;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The rows of a table of samples: JSON a line where the name ends in .jsonl or .ndjson, else CSV with a header. */
final class ManifestRows {

    /** Stands in a row that is no JSON object, with the line as its value. */
    private static final String BROKEN = "\0";

    private ManifestRows() {
    }

    static List<CsvTable.Row> read(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        List<CsvTable.Row> rows = Stream.of(".jsonl", ".ndjson").anyMatch(name::endsWith) ? lines(file)
            : CsvTable.all(file, "id", "label");
        if (rows.isEmpty()) {
            throw new BadInput("dataset.incomplete", file, "rows");
        }
        return rows;
    }

    static void refuseBroken(CsvTable.Row row) {
        if (row.cells().containsKey(BROKEN)) {
            throw BrokenRow.value(row.file(), row.line(), "JSON", row.cells().get(BROKEN));
        }
    }

    private static List<CsvTable.Row> lines(Path file) {
        ObjectMapper json = new ObjectMapper();
        List<CsvTable.Row> rows = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(InputFile.readable(file))) {
            long number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (!line.isBlank()) {
                    rows.add(new CsvTable.Row(file, number, cells(json, line.replace("\uFEFF", ""))));
                }
            }
        } catch (IOException e) {
            throw new BadInput(e, "file.unreadable", file);
        }
        return rows;
    }

    private static Map<String, String> cells(ObjectMapper json, String line) {
        Map<String, String> cells = new HashMap<>();
        try {
            JsonNode node = json.readTree(line);
            if (node != null && node.isObject()) {
                node.properties().forEach(field -> cells.put(field.getKey(),
                    field.getValue().isNull() ? "" : field.getValue().asText()));
                return cells;
            }
        } catch (JsonProcessingException e) {
            // Told as a fault of its line.
        }
        return Map.of(BROKEN, line.length() > 40 ? line.substring(0, 40) + "…" : line);
    }
}
