package attune.workbench;

import attune.domain.Explanation;
import attune.domain.Modality;
import attune.domain.Prediction;
import attune.domain.Relevance;
import attune.domain.RelevanceMap;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.BitSet;
import java.util.Map;

/**
 * What was asked about a reading, in JSON:
 *
 * <pre>{@code
 * "without": { modality: { "label", "probabilities": { label: p }, "gates"?: { modality: g } } },
 * "explanations": [ { "method": "rollout", "target": label, "target_index": 2,
 *     "relevance": { modality: { "values": [number of each position], "spans"?: [[positions asked about together], …] } },
 *     "maps"?: [ { "direction": "text->audio", "values": [ [row of the reader: number of each position read], … ] } ],
 *     "completeness"?: { "sum", "logit", "baseline", "error" } } ]
 * }</pre>
 */
final class JsonExplanations {

    private JsonExplanations() {
    }

    /** Nothing where nothing was asked. */
    static void write(JsonGenerator json, Explained explained) throws IOException {
        if (!explained.without().isEmpty()) {
            json.writeObjectFieldStart("without");
            for (Map.Entry<Modality, AnalyseSample.Remainder> each : explained.without().entrySet()) {
                json.writeObjectFieldStart(each.getKey().id());
                remainder(json, each.getValue());
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        if (!explained.explanations().isEmpty()) {
            json.writeArrayFieldStart("explanations");
            for (Explanation explanation : explained.explanations()) {
                json.writeStartObject();
                explanation(json, explanation);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    private static void remainder(JsonGenerator json, AnalyseSample.Remainder rest) throws IOException {
        Prediction prediction = rest.prediction();
        json.writeStringField("label", prediction.label());
        json.writeObjectFieldStart("probabilities");
        for (int c = 0; c < prediction.labels().size(); c++) {
            json.writeNumberField(prediction.labels().get(c), prediction.probabilities()[c]);
        }
        json.writeEndObject();
        if (rest.gates().isPresent()) {
            json.writeObjectFieldStart("gates");
            for (Map.Entry<Modality, Float> gate : rest.gates().get().weights().entrySet()) {
                json.writeNumberField(gate.getKey().id(), gate.getValue());
            }
            json.writeEndObject();
        }
    }

    private static void explanation(JsonGenerator json, Explanation explanation) throws IOException {
        json.writeStringField("method", explanation.method().id());
        json.writeStringField("target", explanation.target().label());
        json.writeNumberField("target_index", explanation.target().index());
        json.writeObjectFieldStart("relevance");
        for (Map.Entry<Modality, Relevance> each : explanation.relevance().entrySet()) {
            json.writeObjectFieldStart(each.getKey().id());
            relevance(json, each.getValue());
            json.writeEndObject();
        }
        json.writeEndObject();
        if (!explanation.maps().isEmpty()) {
            json.writeArrayFieldStart("maps");
            for (RelevanceMap map : explanation.maps()) {
                json.writeStartObject();
                json.writeStringField("direction", map.direction().id());
                json.writeArrayFieldStart("values");
                for (int row = 0; row < map.rows().size(); row++) {
                    json.writeStartArray();
                    for (int column = 0; column < map.columns().size(); column++) {
                        json.writeNumber(map.value(row, column));
                    }
                    json.writeEndArray();
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        if (explanation.completeness().isPresent()) {
            Explanation.Completeness completeness = explanation.completeness().get();
            json.writeObjectFieldStart("completeness");
            json.writeNumberField("sum", completeness.sum());
            json.writeNumberField("logit", completeness.logit());
            json.writeNumberField("baseline", completeness.baseline());
            json.writeNumberField("error", completeness.error());
            json.writeEndObject();
        }
    }

    private static void relevance(JsonGenerator json, Relevance relevance) throws IOException {
        json.writeArrayFieldStart("values");
        for (float value : relevance.values()) {
            json.writeNumber(value);
        }
        json.writeEndArray();
        if (relevance.spans().size() < relevance.values().length) {
            json.writeArrayFieldStart("spans");
            for (BitSet span : relevance.spans()) {
                json.writeArray(span.stream().toArray(), 0, span.cardinality());
            }
            json.writeEndArray();
        }
    }
}
