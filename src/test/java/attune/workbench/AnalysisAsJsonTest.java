package attune.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.ClipFacts;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.Sample;
import attune.domain.StreamSpec;
import attune.domain.TimeSpan;
import attune.domain.Transcript;
import attune.domain.Variant;
import attune.store.ModelFolder;
import attune.store.ModelFolders;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The JSON of readings says everything that it promises, and its numbers add up. */
class AnalysisAsJsonTest {

    private static final List<TimeSpan> WINDOWS = List.of(new TimeSpan(0, 10), new TimeSpan(10, 40));
    private static final Sample CLIP = new Sample.Clip("id", "a clip", Path.of("clip.mp4"),
        new ClipFacts("mov", 40, true, Optional.of(new ClipFacts.Video("h264", 640, 360, 90, 25)),
            Optional.of(new ClipFacts.Audio("aac", 44_100, 2))), Transcript.none(), Optional.of("first"));

    @TempDir Path models;
    private JsonNode json;

    @BeforeEach
    void write() throws IOException {
        byte[] header = "{\"w\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}".getBytes(StandardCharsets.UTF_8);
        ByteBuffer weights = ByteBuffer.allocate(16 + header.length).order(ByteOrder.LITTLE_ENDIAN)
            .putLong(header.length).put(header);
        ModelSpec spec = Variant.OPTIMISED.spec(Map.of(Modality.AUDIO, new StreamSpec.Rows(3, 4)),
            new ModelSpec.Size(4, 2, 1, 4), 0, SampleReading.LABELS);
        ModelFolder.write(models.resolve("clips"), spec, "", file -> Files.write(file, weights.array()));
        StringWriter out = new StringWriter();
        new AnalysisAsJson(new ModelFolders(models)).write(CLIP, List.of(
            SampleReading.of("clips", WINDOWS, 0, 0), SampleReading.of("clips", WINDOWS, 1, 2)).iterator(), out);
        json = new ObjectMapper().readTree(out.toString());
    }

    @Test
    void namesSampleModelAndDevice() {
        assertEquals("attune-analysis", json.at("/format").asText());
        assertEquals("clip", json.at("/sample/kind").asText());
        assertEquals("first", json.at("/sample/parent").asText());
        assertEquals(90, json.at("/sample/video/rotation").asInt());
        assertEquals("none", json.at("/sample/transcript").asText());
        assertEquals(64, json.at("/model/weights_sha256").asText().length());
        assertEquals(2, json.at("/model/weights").asInt());
        assertEquals("cpu", json.at("/device").asText());
        assertEquals(2, json.at("/windows").size());
    }

    @Test
    void numbersAddUp() {
        for (JsonNode reading : json.at("/readings")) {
            assertEquals(1, sum(reading.at("/probabilities")), 1e-5);
            assertEquals(1, sum(reading.at("/gates")), 1e-6);
            for (JsonNode map : reading.at("/attention")) {
                map.at("/weights").forEach(row -> assertEquals(1, sum(row), 1e-4));
            }
            JsonNode shares = reading.at("/logit_shares");
            for (String label : SampleReading.LABELS) {
                double logit = shares.at("/text/" + label).asDouble() + shares.at("/audio/" + label).asDouble()
                    + reading.at("/bias/" + label).asDouble();
                assertEquals(reading.at("/logits/" + label).asDouble(), logit, 1e-6);
            }
        }
    }

    @Test
    void positionsSayWhereTheyStand() {
        JsonNode reading = json.at("/readings/1");
        assertEquals("so", reading.at("/tokens/0/piece").asText());
        assertEquals(10, reading.at("/tokens/0/time/0").asDouble());
        assertEquals("estimated", reading.at("/tokens/0/timing").asText());
        assertFalse(reading.at("/tokens/1").has("time"));
        assertEquals(reading.at("/tokens"), reading.at("/positions/text"));
        assertEquals(40, reading.at("/positions/audio/0/time/1").asDouble());
        assertEquals("audio->text", reading.at("/attention/0/direction").asText());
        assertEquals(1, reading.at("/attention/0/weights").size());
        assertEquals(2, reading.at("/attention/0/weights/0").size());
        assertEquals("so \"good\"", reading.at("/text").asText());
        assertEquals("a note", reading.at("/notes/0").asText());
        assertEquals(0.25, reading.at("/seconds/model").asDouble());
    }

    @Test
    void theWholeClipIsTheMeanByLength() {
        assertEquals("positive", json.at("/overall/label").asText());
        assertEquals(0.25 * 0.2 + 0.75 * 0.6, json.at("/overall/probabilities/positive").asDouble(), 1e-6);
    }

    @Test
    void aPostHasNoWindows() throws IOException {
        Sample.Post post = new Sample.Post("id", "t", "text", List.of(), Optional.empty());
        String written = new AnalysisAsJson(new ModelFolders(models)).json(post, SampleReading.of("clips", List.of(), 0, 1));
        JsonNode document = new ObjectMapper().readTree(written);
        assertEquals(0, document.at("/windows").size());
        assertFalse(document.at("/readings/0").has("start"));
        assertTrue(document.at("/overall/confidence").asDouble() > 0.5);
    }

    private static double sum(JsonNode numbers) {
        double sum = 0;
        for (JsonNode number : numbers) {
            sum += number.asDouble();
        }
        return sum;
    }
}
