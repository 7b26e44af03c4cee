package attune.workbench;

import attune.domain.Doubt;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/**
 * The JSON of a batch.
 *
 * <pre>{@code
 * { "format": "attune-batch", "version": 1, "rows": [
 *     { "source", "label"?, "confidence"?, "probabilities": { label: p }, "gates": { modality: g },
 *       "alone": { modality: label }, "disagreement": true|false, "unsure": ["flat"|"evidence"],
 *       "language", "problem"? } ] }
 * }</pre>
 */
public final class RowsAsJson {

    private RowsAsJson() {
    }

    public static void write(List<BatchRow> rows, Writer out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeStringField("format", "attune-batch");
            json.writeNumberField("version", 1);
            json.writeArrayFieldStart("rows");
            for (BatchRow row : rows) {
                row(json, row);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void row(JsonGenerator json, BatchRow row) throws IOException {
        json.writeStartObject();
        json.writeStringField("source", row.source());
        if (row.label().isPresent()) {
            json.writeStringField("label", row.label().get());
            json.writeNumberField("confidence", row.confidence());
        }
        json.writeObjectFieldStart("probabilities");
        for (Map.Entry<String, Double> each : row.probabilities().entrySet()) {
            json.writeNumberField(each.getKey(), each.getValue());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("gates");
        for (var each : row.gates().entrySet()) {
            json.writeNumberField(each.getKey().id(), each.getValue());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("alone");
        for (var each : row.alone().entrySet()) {
            json.writeStringField(each.getKey().id(), each.getValue());
        }
        json.writeEndObject();
        json.writeBooleanField("disagreement", row.disagreement());
        json.writeFieldName("unsure");
        json.writeArray(row.doubts().stream().map(Doubt::id).toArray(String[]::new), 0, row.doubts().size());
        json.writeStringField("language", row.language());
        if (row.problem().isPresent()) {
            json.writeStringField("problem", row.problem().get());
        }
        json.writeEndObject();
    }
}
