package attune.workbench;

import attune.domain.ImportReport;
import attune.domain.Run;
import attune.domain.Task;
import attune.evaluation.Calibration;
import attune.evaluation.Comparison;
import attune.evaluation.Confusion;
import attune.evaluation.Difference;
import attune.evaluation.Figure;
import attune.evaluation.Interval;
import attune.evaluation.SeedPair;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Figures as JSON; what is no number (a standard deviation of one seed) is null.
 *
 * <pre>{@code
 * { "format": "attune-metrics", "version": 1, "groups": [ {
 *     "name", "task", "samples", "seeds": [1, 2], "import"?: { rows, used, troubles: { kind: n }, examples: […] },
 *     "figures": { id: { "value", "low", "high", "deviation", "seeds": […], "label"? } },
 *     "calibrationError"?, "averagePrecision"?: { label: value }, "confusions": [ rows = truth ] , "runs": [ … ] } ] }
 *
 * { "format": "attune-comparison", "version": 1, "a", "b": { "name", "seeds", "leftOut", "runs", "confusions" },
 *   "samples", "contradicted", "apart": { property: [A, B] }, "verdict",
 *   "figures": { id: { "a": { value, low, high … }, "b": …, "difference", "low", "high", "p" } },
 *   "pairs": [ { "seedOfA", "seedOfB", "fixed", "broken", "bothRight", "sameWrong", "otherWrong", "mcnemar" } ] }
 * }</pre>
 */
public final class FiguresAsJson {

    private FiguresAsJson() {
    }

    /** Writes what {@link MeasurePredictions} found. */
    public static void write(List<MeasuredGroup> groups, Writer out) throws IOException {
        try (JsonGenerator json = begin("attune-metrics", out)) {
            json.writeArrayFieldStart("groups");
            for (MeasuredGroup group : groups) {
                group(json, group);
            }
            json.writeEndArray();
            end(json);
        }
    }

    /** Writes what {@link CompareRuns} found. */
    public static void write(ComparedRuns compared, Writer out) throws IOException {
        Comparison comparison = compared.comparison();
        try (JsonGenerator json = begin("attune-comparison", out)) {
            side(json, "a", compared.a(), comparison.leftOutOfA(), comparison.confusionsOfA());
            side(json, "b", compared.b(), comparison.leftOutOfB(), comparison.confusionsOfB());
            json.writeStringField("task", comparison.task().describe());
            json.writeNumberField("samples", comparison.samples());
            json.writeNumberField("contradicted", comparison.contradicted().size());
            json.writeObjectFieldStart("apart");
            for (ComparedRuns.Apart apart : compared.apart()) {
                json.writeArrayFieldStart(apart.property());
                json.writeString(apart.ofA());
                json.writeString(apart.ofB());
                json.writeEndArray();
            }
            json.writeEndObject();
            json.writeStringField("verdict", id(comparison.verdict()));
            json.writeObjectFieldStart("figures");
            for (Difference difference : comparison.differences()) {
                json.writeObjectFieldStart(difference.id());
                figure(json, "a", difference.a());
                figure(json, "b", difference.b());
                number(json, "difference", difference.value());
                interval(json, difference.interval());
                number(json, "p", difference.p());
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeArrayFieldStart("pairs");
            for (SeedPair pair : comparison.pairs()) {
                pair(json, pair);
            }
            json.writeEndArray();
            end(json);
        }
    }

    private static JsonGenerator begin(String format, Writer out) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartObject();
        json.writeStringField("format", format);
        json.writeNumberField("version", 1);
        return json;
    }

    private static void end(JsonGenerator json) throws IOException {
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private static void group(JsonGenerator json, MeasuredGroup group) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", group.group().name());
        json.writeStringField("task", group.measurement().task().describe());
        if (group.measurement().task() instanceof Task.Classes classes) {
            json.writeArrayFieldStart("labels");
            for (String label : classes.labels()) {
                json.writeString(label);
            }
            json.writeEndArray();
        }
        json.writeNumberField("samples", group.measurement().samples());
        seeds(json, group.measurement().seeds());
        if (group.group().report().isPresent()) {
            report(json, group.group().report().get());
        }
        json.writeObjectFieldStart("figures");
        for (Figure figure : group.measurement().figures()) {
            figure(json, figure.id(), figure);
        }
        json.writeEndObject();
        if (!group.calibrations().isEmpty()) {
            number(json, "calibrationError",
                group.calibrations().stream().mapToDouble(Calibration::error).average().orElse(Double.NaN));
            json.writeObjectFieldStart("averagePrecision");
            for (Map.Entry<String, Double> each : group.averagePrecision().entrySet()) {
                number(json, each.getKey(), each.getValue());
            }
            json.writeEndObject();
        }
        confusions(json, group.measurement().confusions());
        runs(json, group.group().provenance());
        json.writeEndObject();
    }

    private static void side(JsonGenerator json, String name, RunGroup group, int leftOut, List<Confusion> confusions)
        throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("name", group.name());
        seeds(json, List.copyOf(group.seeds().keySet()));
        json.writeNumberField("leftOut", leftOut);
        if (group.report().isPresent()) {
            report(json, group.report().get());
        }
        confusions(json, confusions);
        runs(json, group.provenance());
        json.writeEndObject();
    }

    private static void seeds(JsonGenerator json, List<Long> seeds) throws IOException {
        json.writeArrayFieldStart("seeds");
        for (long seed : seeds) {
            json.writeNumber(seed);
        }
        json.writeEndArray();
    }

    private static void report(JsonGenerator json, ImportReport report) throws IOException {
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

    private static void figure(JsonGenerator json, String name, Figure figure) throws IOException {
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

    private static void pair(JsonGenerator json, SeedPair pair) throws IOException {
        json.writeStartObject();
        json.writeNumberField("seedOfA", pair.seedOfA());
        json.writeNumberField("seedOfB", pair.seedOfB());
        json.writeNumberField("fixed", pair.flips().fixed());
        json.writeNumberField("broken", pair.flips().broken());
        json.writeNumberField("bothRight", pair.flips().bothRight());
        json.writeNumberField("sameWrong", pair.flips().sameWrong());
        json.writeNumberField("otherWrong", pair.flips().otherWrong());
        number(json, "mcnemar", pair.p());
        json.writeEndObject();
    }

    private static void confusions(JsonGenerator json, List<Confusion> confusions) throws IOException {
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

    private static void runs(JsonGenerator json, List<Run> runs) throws IOException {
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

    private static void interval(JsonGenerator json, Interval interval) throws IOException {
        number(json, "low", interval.low());
        number(json, "high", interval.high());
    }

    private static void number(JsonGenerator json, String name, double value) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumberField(name, value);
        } else {
            json.writeNullField(name);
        }
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
