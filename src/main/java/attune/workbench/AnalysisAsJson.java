package attune.workbench;

import attune.domain.Analysis;
import attune.domain.ClipFacts;
import attune.domain.Doubt;
import attune.domain.Modality;
import attune.domain.Prediction;
import attune.domain.Sample;
import attune.domain.Script;
import attune.domain.TimeSpan;
import attune.domain.Word;
import attune.store.ModelFolder;
import attune.store.ModelFolders;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * The JSON of a reading. Seconds count from the clip's beginning, characters in UTF-16 units, all else from 0.
 *
 * <pre>{@code
 * { "format": "attune-analysis", "version": 1,
 *   "sample":  { "id", "title", "kind": "clip"|"post"|"features", "parent"?,
 *                "file", "duration", "container", "video"?: {…}, "audio"?: {…}, "transcript": source   (a clip)
 *                "text", "images": n                                                             (a post) },
 *   "model":   { "name", "variant", "labels": […], "temperature": T,
 *                "weights": count, "weights_sha256" }, "device": "cpu",
 *   "windows": [ { "start", "end" }, … ]               all of the clip's; empty for a post
 *   "readings": [ { "window": 0, "start"?, "end"?, "label", "confidence",
 *       "unsure": [ "flat"|"evidence" ], "probabilities": { label: p }, "logits": { label: x },
 *       "evidence": { modality: "present"|"absent"|"silent"|"wordless"|"faceless"|"foreign" },   of each that the model reads
 *       "gates"?: { modality: g }                        present modalities, sum 1
 *       "logit_shares"?: { modality: { label: x } }, "bias"?: { label: x }
 *       "text"?, "words": [ { "text", "start", "end", "time"?: [s, s], "timing"? } ],
 *       "tokens":  as positions.text,
 *       "positions": { "text": [ { "piece", "start", "end", "time"?, "timing"? } ],
 *                      "vision": [ { "frame", "time", "kind": "cell"|"face", "left", "top", "width", "height" } ],
 *                      "audio": [ { "time": [s, s] } ], any: [ { "row", "word"? } ] },
 *       "attention": [ { "direction": "text->audio", "stage": "self"|"cross"|"joined", "layer", "head",
 *                        "weights": [ [row of the reader: share of each position read], … ] } ],
 *       "without"?, "explanations"?: where they were asked for, see {@link JsonExplanations}
 *       "seconds": { "decode", "faces", "features", "load"?, "model" }, "notes": [ "…" ] } ],
 *   "overall": { "label", "confidence", "unsure", "probabilities" }   mean of the readings, weighted by their length
 * }
 * }</pre>
 */
public final class AnalysisAsJson implements ExportAnalysis {

    private final ModelFolders models;

    public AnalysisAsJson(ModelFolders models) {
        this.models = models;
    }

    @Override public void write(Sample sample, Iterator<Reading> readings, Writer out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            Reading reading = readings.next();
            json.writeStartObject();
            json.writeStringField("format", "attune-analysis");
            json.writeNumberField("version", 1);
            sample(json, sample);
            model(json, reading.analysis());
            json.writeStringField("device", reading.analysis().device());
            windows(json, reading.windows());
            Overall overall = new Overall();
            json.writeArrayFieldStart("readings");
            reading(json, reading);
            overall.add(reading);
            while (readings.hasNext()) {
                reading = readings.next();
                reading(json, reading);
                overall.add(reading);
            }
            json.writeEndArray();
            json.writeObjectFieldStart("overall");
            answer(json, overall.prediction(), overall.doubts());
            json.writeEndObject();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void sample(JsonGenerator json, Sample sample) throws IOException {
        json.writeObjectFieldStart("sample");
        json.writeStringField("id", sample.id());
        json.writeStringField("title", sample.title());
        switch (sample) {
            case Sample.Clip clip -> {
                json.writeStringField("kind", "clip");
                parent(json, clip.parent().orElse(null));
                json.writeStringField("file", clip.file().toString());
                facts(json, clip.facts());
                json.writeStringField("transcript", JsonPositions.word(clip.transcript().source()));
            }
            case Sample.Post post -> {
                json.writeStringField("kind", "post");
                parent(json, post.parent().orElse(null));
                json.writeStringField("text", post.text());
                json.writeNumberField("images", post.images().size());
            }
            case Sample.FeatureSample features -> json.writeStringField("kind", "features");
        }
        json.writeEndObject();
    }

    private static void parent(JsonGenerator json, String parent) throws IOException {
        if (parent != null) {
            json.writeStringField("parent", parent);
        }
    }

    private static void facts(JsonGenerator json, ClipFacts facts) throws IOException {
        json.writeStringField("container", facts.container());
        json.writeNumberField("duration", facts.duration());
        if (facts.video().isPresent()) {
            ClipFacts.Video video = facts.video().get();
            json.writeObjectFieldStart("video");
            json.writeStringField("codec", video.codec());
            json.writeNumberField("width", video.width());
            json.writeNumberField("height", video.height());
            json.writeNumberField("rotation", video.rotation());
            json.writeNumberField("frame_rate", video.frameRate());
            json.writeEndObject();
        }
        if (facts.audio().isPresent()) {
            ClipFacts.Audio audio = facts.audio().get();
            json.writeObjectFieldStart("audio");
            json.writeStringField("codec", audio.codec());
            json.writeNumberField("rate", audio.rate());
            json.writeNumberField("channels", audio.channels());
            json.writeEndObject();
        }
    }

    private void model(JsonGenerator json, Analysis analysis) throws IOException {
        ModelFolder folder = models.open(analysis.model());
        json.writeObjectFieldStart("model");
        json.writeStringField("name", folder.name());
        json.writeStringField("variant", analysis.variant());
        json.writeFieldName("labels");
        json.writeArray(analysis.prediction().labels().toArray(String[]::new), 0, analysis.prediction().labels().size());
        json.writeNumberField("temperature", folder.terms().temperature());
        json.writeNumberField("weights", folder.weightCount());
        json.writeStringField("weights_sha256", folder.checksum());
        json.writeEndObject();
    }

    private static void windows(JsonGenerator json, List<TimeSpan> windows) throws IOException {
        json.writeArrayFieldStart("windows");
        for (TimeSpan window : windows) {
            json.writeStartObject();
            span(json, window);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void span(JsonGenerator json, TimeSpan window) throws IOException {
        json.writeNumberField("start", window.start());
        json.writeNumberField("end", window.end());
    }

    private static void reading(JsonGenerator json, Reading reading) throws IOException {
        Analysis analysis = reading.analysis();
        json.writeStartObject();
        json.writeNumberField("window", reading.window());
        if (!reading.windows().isEmpty()) {
            span(json, reading.windows().get(reading.window()));
        }
        answer(json, analysis.prediction(), analysis.doubts());
        byLabel(json, "logits", analysis.prediction().labels(), analysis.prediction().logits());
        json.writeObjectFieldStart("evidence");
        for (var each : analysis.evidence().entrySet()) {
            json.writeStringField(each.getKey().id(), each.getValue().id());
        }
        json.writeEndObject();
        gates(json, analysis);
        script(json, reading.pieces().script().orElse(null));
        json.writeFieldName("tokens");
        JsonPositions.write(json, analysis.positions().getOrDefault(Modality.TEXT, List.of()));
        json.writeObjectFieldStart("positions");
        for (Modality modality : analysis.positions().keySet()) {
            json.writeFieldName(modality.id());
            JsonPositions.write(json, analysis.positions().get(modality));
        }
        json.writeEndObject();
        JsonPositions.attention(json, analysis.attention());
        JsonExplanations.write(json, reading.explained());
        json.writeObjectFieldStart("seconds");
        for (var step : analysis.seconds().entrySet()) {
            json.writeNumberField(step.getKey(), step.getValue());
        }
        json.writeEndObject();
        json.writeFieldName("notes");
        json.writeArray(reading.notes().toArray(String[]::new), 0, reading.notes().size());
        json.writeEndObject();
    }

    private static void answer(JsonGenerator json, Prediction prediction, Set<Doubt> doubts) throws IOException {
        json.writeStringField("label", prediction.label());
        json.writeNumberField("confidence", prediction.confidence());
        json.writeFieldName("unsure");
        json.writeArray(doubts.stream().map(Doubt::id).toArray(String[]::new), 0, doubts.size());
        byLabel(json, "probabilities", prediction.labels(), prediction.probabilities());
    }

    private static void gates(JsonGenerator json, Analysis analysis) throws IOException {
        if (analysis.gates().isPresent()) {
            json.writeObjectFieldStart("gates");
            for (var gate : analysis.gates().get().weights().entrySet()) {
                json.writeNumberField(gate.getKey().id(), gate.getValue());
            }
            json.writeEndObject();
        }
        if (analysis.shares().isPresent()) {
            json.writeObjectFieldStart("logit_shares");
            for (var share : analysis.shares().get().shares().entrySet()) {
                byLabel(json, share.getKey().id(), analysis.prediction().labels(), share.getValue());
            }
            json.writeEndObject();
            byLabel(json, "bias", analysis.prediction().labels(), analysis.shares().get().bias());
        }
    }

    private static void byLabel(JsonGenerator json, String name, List<String> labels, float[] values) throws IOException {
        json.writeObjectFieldStart(name);
        for (int c = 0; c < values.length; c++) {
            json.writeNumberField(labels.get(c), values[c]);
        }
        json.writeEndObject();
    }

    private static void script(JsonGenerator json, Script script) throws IOException {
        if (script != null) {
            json.writeStringField("text", script.text());
        }
        json.writeArrayFieldStart("words");
        for (Word word : script == null ? List.<Word>of() : script.words()) {
            json.writeStartObject();
            json.writeStringField("text", word.text());
            JsonPositions.placed(json, word.chars(), word.time(), word.timing());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
