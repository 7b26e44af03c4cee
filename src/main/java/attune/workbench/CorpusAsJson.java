package attune.workbench;

import attune.domain.CorpusReport;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/**
 * The JSON of a check.
 *
 * <pre>{@code
 * { "format": "attune-corpus", "version": 1, "name", "tasks": [ ], "caveats": [ ], "splits": { protocol: digest },
 *   "lists": [ { "list", "items", "labels": { label: n }, "repeated", "missing",
 *                "broken": [ { "file", "row", "field", "problem" } ], "refusal"? } ],
 *   "shared": [ { "list", "other", "items" } ] }
 * }</pre>
 */
public final class CorpusAsJson {

    private CorpusAsJson() {
    }

    public static void write(CorpusReport report, Writer out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeStringField("format", "attune-corpus");
            json.writeNumberField("version", 1);
            json.writeStringField("name", report.name());
            texts(json, "tasks", report.tasks());
            texts(json, "caveats", report.caveats());
            json.writeObjectFieldStart("splits");
            for (Map.Entry<String, String> split : report.splits().entrySet()) {
                json.writeStringField(split.getKey(), split.getValue());
            }
            json.writeEndObject();
            json.writeArrayFieldStart("lists");
            for (CorpusReport.ListReport list : report.lists()) {
                list(json, list);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("shared");
            for (CorpusReport.Shared shared : report.shared()) {
                json.writeStartObject();
                json.writeStringField("list", shared.list());
                json.writeStringField("other", shared.other());
                json.writeNumberField("items", shared.items());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void list(JsonGenerator json, CorpusReport.ListReport list) throws IOException {
        json.writeStartObject();
        json.writeStringField("list", list.list());
        json.writeNumberField("items", list.items());
        json.writeObjectFieldStart("labels");
        for (Map.Entry<String, Integer> label : list.labels().entrySet()) {
            json.writeNumberField(label.getKey(), label.getValue());
        }
        json.writeEndObject();
        json.writeNumberField("repeated", list.repeated());
        json.writeNumberField("missing", list.missing());
        json.writeArrayFieldStart("broken");
        for (CorpusReport.BrokenPlace place : list.broken()) {
            json.writeStartObject();
            json.writeStringField("file", place.file().toString());
            json.writeNumberField("row", place.row());
            json.writeStringField("field", place.field());
            json.writeStringField("problem", place.problem().getMessage());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (list.refusal().isPresent()) {
            json.writeStringField("refusal", list.refusal().get().getMessage());
        }
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String name, Iterable<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
