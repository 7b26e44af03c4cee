package attune.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.ClipFacts;
import attune.domain.Picture;
import attune.domain.Sound;
import attune.domain.TimeSpan;
import attune.job.Cancellation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written as a clip is read as it was. */
class ClipWriterTest {

    private static final int RATE = 16_000;

    @TempDir Path folder;

    private static Picture grey(int level, int width) {
        byte[] rgb = new byte[3 * width * 60];
        Arrays.fill(rgb, (byte) level);
        return new Picture(width, 60, rgb, 0);
    }

    @Test
    void picturesShareTheTimeOfTheSound() throws IOException {
        float[] wave = new float[2 * RATE];
        for (int i = 0; i < wave.length; i++) {
            wave[i] = (float) (0.5 * Math.sin(2 * Math.PI * 440 * i / RATE));
        }
        Path file = folder.resolve("made.mov");
        ClipWriter.write(file, List.of(grey(40, 81), grey(200, 70)), new Sound(RATE, wave));
        ClipFacts facts = ClipProbe.facts(file);
        assertEquals(2, facts.duration(), 0.1);
        Sound heard = ClipSound.read(file, new TimeSpan(0, 2), RATE, Cancellation.never());
        for (int i = 1000; i < wave.length - 1000; i++) {
            assertEquals(wave[i], heard.samples()[i], 0.08f, "sample " + i);
        }
        List<Picture> seen = ClipFrames.sample(file, facts, new TimeSpan(0, 2), 4, 100, Cancellation.never());
        assertEquals(4, seen.size());
        assertTrue(Math.abs((seen.getFirst().argb(20, 20) & 0xff) - 40) < 6, "the first picture first");
        assertTrue(Math.abs((seen.getLast().argb(20, 20) & 0xff) - 200) < 6, "then the other");
    }
}
