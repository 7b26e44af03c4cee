package attune.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** The spectrogram equals the reference, which was computed in float64. */
class LogMelGoldenTest {

    /**
     * The transform works in float32: it adds to each bin an error of about 2⁻²⁴ √(log₂ 512) ≈ 2·10⁻⁷ of the frame's
     * norm. A band whose power is a share q of the frame's power so errs by about 2 · 2·10⁻⁷/√q in its logarithm; ten times
     * that allows for the worst of some thousand values.
     */
    private static final double ERROR = 10 * 2 * 2e-7;

    @Test
    void equalsTheReference() throws IOException {
        JsonNode golden;
        try (InputStream in = LogMelGoldenTest.class.getResourceAsStream("/golden/log_mel.json")) {
            golden = new ObjectMapper().readTree(in);
        }
        assertEquals(LogMel.RATE, golden.get("sample_rate").asInt());
        JsonNode data = golden.get("samples").get("data");
        float[] samples = new float[data.size()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) data.get(i).asDouble();
        }
        JsonNode expected = golden.get("log_mel_frames_by_bands");
        int frames = expected.get("shape").get(0).asInt();
        assertEquals(LogMel.BANDS, expected.get("shape").get(1).asInt());

        float[] actual = LogMel.of(samples);

        assertEquals(frames * LogMel.BANDS, actual.length);
        for (int i = 0; i < frames; i++) {
            double strongest = 0;
            for (int b = 0; b < LogMel.BANDS; b++) {
                strongest += Math.exp(expected.get("data").get(i * LogMel.BANDS + b).asDouble());
            }
            for (int b = 0; b < LogMel.BANDS; b++) {
                double value = expected.get("data").get(i * LogMel.BANDS + b).asDouble();
                double share = Math.exp(value) / strongest;
                assertEquals(value, actual[i * LogMel.BANDS + b], 1e-6 * Math.abs(value) + ERROR / Math.sqrt(share),
                    "frame " + i + ", band " + b);
            }
        }
    }

    @Test
    void silenceIsTheFloor() {
        for (float value : LogMel.of(new float[LogMel.WINDOW])) {
            assertEquals(LogMel.SILENCE, value);
        }
    }

    @Test
    void aSoundShorterThanAWindowHasNoFrame() {
        assertEquals(0, LogMel.of(new float[LogMel.WINDOW - 1]).length);
        assertEquals(2, LogMel.frames(LogMel.WINDOW + LogMel.HOP));
    }
}
