package attune.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attune.domain.ClipFacts;
import attune.domain.Picture;
import attune.domain.TimeSpan;
import attune.job.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every real clip opens, shows pictures in order of time and sounds as long as asked. */
class RealClipsTest {

    private static final Path CLIPS = Path.of("../shared/data/clips");

    @Test
    void everyRealClipIsRead() throws IOException {
        assumeTrue(Files.isDirectory(CLIPS), "needs the shared data");
        List<Path> clips;
        try (Stream<Path> files = Files.list(CLIPS)) {
            clips = files.filter(file -> !file.toString().endsWith(".csv")).sorted().toList();
        }
        assertFalse(clips.isEmpty());
        for (Path clip : clips) {
            ClipFacts facts = ClipProbe.facts(clip);
            TimeSpan middle = new TimeSpan(facts.duration() / 3, facts.duration() / 3 + 1);
            List<Picture> pictures = ClipFrames.sample(clip, facts, middle, 4, 160, Cancellation.never());
            assertFalse(pictures.isEmpty(), clip::toString);
            for (int i = 1; i < pictures.size(); i++) {
                assertTrue(pictures.get(i).time() > pictures.get(i - 1).time(), clip::toString);
            }
            assertTrue(pictures.getFirst().time() > middle.start() - 0.5, clip::toString);
            if (facts.audio().isPresent()) {
                assertEquals(16000, ClipSound.read(clip, middle, 16000, Cancellation.never()).samples().length);
            }
        }
    }
}
