package attune.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.dataset.Example;
import attune.dataset.Fold;
import attune.dataset.Manifest;
import attune.domain.Features;
import attune.domain.Modality;
import attune.domain.StreamSpec;
import attune.feature.FeatureExtraction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person's own table of clips gives what a model sees and hears. */
class ExampleClipTest {

    @TempDir
    private Path folder;

    @Test
    void theFilmOfARowIsSeenAndHeard() throws IOException {
        Path film = Path.of("assets/samples/queue-irony.mp4").toAbsolutePath();
        Path table = Files.writeString(folder.resolve("own.csv"), "id,text,video,label\n1,great queue," + film + ",-2\n");
        Example example = new Manifest(table).read(Fold.ALL).whole().getFirst();
        try (ExampleFeatures features = new ExampleFeatures(FeatureExtraction.of(Map.of(
            Modality.VISION, new StreamSpec.Regions(4, 2, 32), Modality.AUDIO, new StreamSpec.LogMel(80, 20, 75, -6, 4))))) {
            Features found = features.of(example);
            assertEquals(Set.of(Modality.VISION, Modality.AUDIO), found.streams().keySet());
            assertTrue(found.streams().get(Modality.VISION).length() >= 4 * 4);
            assertTrue(found.streams().get(Modality.AUDIO).length() > 5);
        }
    }
}
