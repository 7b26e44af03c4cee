package attune.workbench;

import attune.domain.ImportReport;
import attune.domain.Run;
import attune.evaluation.Confusion;
import attune.evaluation.Convention;
import attune.evaluation.Figure;
import attune.evaluation.Interval;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The parts of a JSON document of figures; what is no number (a standard deviation of one seed) is null. */
final class FigureJson {

    private FigureJson() {
    }

    static JsonGenerator begin(String format, Writer out) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartObject();
        json.writeStringField("format", format);
        json.writeNumberField("version", 1);
        return json;
    }

    static void end(JsonGenerator json) throws IOException {
        json.writeEndObject();
        json.writeRaw('\n');
    }

    static void seeds(JsonGenerator json, List<Long> seeds) throws IOException {
        json.writeArrayFieldStart("seeds");
        for (long seed : seeds) {
            json.writeNumber(seed);
        }
        json.writeEndArray();
    }

    static void report(JsonGenerator json, ImportReport report) throws IOException {
        json.writeObjectFieldStart("import");
        json.writeStringField("file", report.file().toString());
        json.writeNumberField("rows", report.rows());
        json.writeNumberField("used", report.used());
        json.writeObjectFieldStart("troubles");
        for (Map.Entry<ImportReport.Trouble, Long> trouble : report.counts().entrySet()) {
            json.writeNumberField(id(trouble.getKey()), trouble.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("examples");
        for (var example : report.examples()) {
            json.writeString(example.getMessage());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static void figure(JsonGenerator json, String name, Figure figure) throws IOException {
        json.writeObjectFieldStart(name);
        number(json, "value", figure.value());
        interval(json, figure.interval());
        number(json, "deviation", figure.deviation());
        json.writeArrayFieldStart("seeds");
        for (double seed : figure.seeds()) {
            json.writeNumber(seed);
        }
        json.writeEndArray();
        if (!figure.label().isEmpty()) {
            json.writeStringField("label", figure.label());
        }
        json.writeEndObject();
    }

    static void confusions(JsonGenerator json, List<Confusion> confusions) throws IOException {
        json.writeArrayFieldStart("confusions");
        for (Confusion confusion : confusions) {
            json.writeStartArray();
            for (int[] row : confusion.counts()) {
                json.writeArray(row, 0, row.length);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    static void runs(JsonGenerator json, List<Run> runs) throws IOException {
        json.writeArrayFieldStart("runs");
        for (Run run : runs) {
            json.writeStartObject();
            json.writeStringField("name", run.name());
            json.writeStringField("model", run.model().name());
            json.writeStringField("variant", run.model().variant());
            json.writeStringField("weights", run.model().weights());
            json.writeStringField("corpus", run.data().corpus());
            json.writeStringField("list", run.data().list());
            json.writeStringField("protocol", run.data().protocol());
            json.writeStringField("split", run.data().split());
            json.writeStringField("features", run.data().features());
            json.writeStringField("preset", run.training().preset());
            json.writeNumberField("seed", run.training().seed());
            json.writeNumberField("epoch", run.training().epoch());
            json.writeStringField("device", run.device());
            json.writeStringField("date", run.date().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void interval(JsonGenerator json, Interval interval) throws IOException {
        number(json, "low", interval.low());
        number(json, "high", interval.high());
    }

    static void number(JsonGenerator json, String name, double value) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumberField(name, value);
        } else {
            json.writeNullField(name);
        }
    }

    /** A card for each convention that occurs, in English: {@code { id: { title, formula, use } } }. */
    static void conventions(JsonGenerator json, Collection<Convention> used) throws IOException {
        Set<Convention> once = new TreeSet<>(used);
        json.writeObjectFieldStart("conventions");
        for (Convention convention : once) {
            json.writeObjectFieldStart(convention.id());
            json.writeStringField("title", convention.title(Locale.ENGLISH));
            json.writeStringField("formula", convention.formula(Locale.ENGLISH));
            json.writeStringField("use", convention.use(Locale.ENGLISH));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
