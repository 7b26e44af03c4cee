package attune.workbench;

import attune.evaluation.Comparison;
import attune.evaluation.Confusion;
import attune.evaluation.Difference;
import attune.evaluation.SeedPair;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * What {@link CompareRuns} found, as JSON.
 *
 * <pre>{@code
 * { "format": "attune-comparison", "version": 1, "a", "b": { "name", "seeds", "leftOut", "runs", "confusions" },
 *   "samples", "contradicted", "apart": { property: [A, B] }, "verdict",
 *   "figures": { id: { "a": { value, low, high … }, "b": …, "difference", "low", "high", "p" } },
 *   "pairs": [ { "seedOfA", "seedOfB", "fixed", "broken", "bothRight", "sameWrong", "otherWrong", "mcnemar" } ],
 *   "conventions": { id: { "title", "formula", "use" } } }
 * }</pre>
 */
public final class ComparisonAsJson {

    private ComparisonAsJson() {
    }

    /** Writes a document. */
    public static void write(ComparedRuns compared, Writer out) throws IOException {
        Comparison comparison = compared.comparison();
        try (JsonGenerator json = FigureJson.begin("attune-comparison", out)) {
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
            json.writeStringField("verdict", FigureJson.id(comparison.verdict()));
            json.writeObjectFieldStart("figures");
            for (Difference difference : compared.figures()) {
                json.writeObjectFieldStart(difference.id());
                FigureJson.figure(json, "a", difference.a());
                FigureJson.figure(json, "b", difference.b());
                FigureJson.number(json, "difference", difference.value());
                FigureJson.interval(json, difference.interval());
                FigureJson.number(json, "p", difference.p());
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeArrayFieldStart("pairs");
            for (SeedPair pair : comparison.pairs()) {
                pair(json, pair);
            }
            json.writeEndArray();
            FigureJson.conventions(json, compared.figures().stream().map(Difference::convention).toList());
            FigureJson.end(json);
        }
    }

    private static void side(JsonGenerator json, String name, RunGroup group, int leftOut, List<Confusion> confusions)
        throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("name", group.name());
        FigureJson.seeds(json, List.copyOf(group.seeds().keySet()));
        json.writeNumberField("leftOut", leftOut);
        if (group.report().isPresent()) {
            FigureJson.report(json, group.report().get());
        }
        FigureJson.confusions(json, confusions);
        FigureJson.runs(json, group.provenance());
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
        FigureJson.number(json, "mcnemar", pair.p());
        json.writeEndObject();
    }
}
