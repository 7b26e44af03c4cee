package attune.workbench;

import attune.domain.Task;
import attune.evaluation.Figure;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@link MeasurePredictions} found, as JSON.
 *
 * <pre>{@code
 * { "format": "attune-metrics", "version": 1, "groups": [ {
 *     "name", "task", "samples", "seeds": [1, 2], "import"?: { rows, used, troubles: { kind: n }, examples: […] },
 *     "figures": { id: { "value", "low", "high", "deviation", "seeds": […], "label"? } },
 *     "confusions": [ rows = truth ], "runs": [ … ] } ],
 *   "conventions": { id: { "title", "formula", "use" } } }
 * }</pre>
 */
public final class MetricsAsJson {

    private MetricsAsJson() {
    }

    /** Writes a document. */
    public static void write(List<MeasuredGroup> groups, Writer out) throws IOException {
        try (JsonGenerator json = FigureJson.begin("attune-metrics", out)) {
            json.writeArrayFieldStart("groups");
            for (MeasuredGroup group : groups) {
                group(json, group);
            }
            json.writeEndArray();
            FigureJson.conventions(json, groups.stream().flatMap(group -> all(group).stream())
                .map(Figure::convention).toList());
            FigureJson.end(json);
        }
    }

    private static List<Figure> all(MeasuredGroup group) {
        List<Figure> all = new ArrayList<>(group.measurement().figures());
        all.addAll(group.probabilities());
        return all;
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
        FigureJson.seeds(json, group.measurement().seeds());
        if (group.group().report().isPresent()) {
            FigureJson.report(json, group.group().report().get());
        }
        json.writeObjectFieldStart("figures");
        for (Figure figure : all(group)) {
            FigureJson.figure(json, figure.id(), figure);
        }
        json.writeEndObject();
        FigureJson.confusions(json, group.measurement().confusions());
        FigureJson.runs(json, group.group().provenance());
        json.writeEndObject();
    }
}
