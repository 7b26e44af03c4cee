package attune.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attune.dataset.Example;
import attune.dataset.Fer2013;
import attune.dataset.Fold;
import attune.job.Cancellation;
import attune.job.Progress;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which faces are learned from and which are asked, on the real corpora. */
class FaceMaterialTest {

    private static final Path DATA = Path.of("../shared/data");
    private static FaceMaterial material;

    @BeforeAll static void read() {
        assumeTrue(Files.isDirectory(DATA), "no ../shared/data: faces held back are not checked");
        material = FaceMaterial.read(DATA, Progress.SILENT, Cancellation.never());
    }

    private static Set<ByteBuffer> pixels(List<Example> examples) {
        return examples.stream().map(example -> ByteBuffer.wrap(
            FacePixels.of(ExampleFeatures.picture(example.image().orElseThrow())).grey())).collect(Collectors.toSet());
    }

    @Test
    void noFaceThatIsAskedIsLearned() {
        Set<ByteBuffer> learned = material.learned().stream().map(known -> ByteBuffer.wrap(known.face().grey()))
            .collect(Collectors.toSet());
        assertTrue(learned.size() > 10_000, "faces: " + learned.size());
        for (ByteBuffer asked : pixels(Stream.concat(
            material.asked().chosen().stream(), material.asked().measured().stream()).toList())) {
            assertTrue(!learned.contains(asked), "a face that is asked is learned from");
        }
    }

    @Test
    void whatIsAskedIsThePublicTestListInHalvesThatShareNoFace() {
        assertEquals(new Fer2013(DATA.resolve("fer2013/fer2013.zip")).read(Fold.DEV).whole().size(),
            material.asked().chosen().size() + material.asked().measured().size());
        Set<ByteBuffer> common = pixels(material.asked().chosen());
        common.retainAll(pixels(material.asked().measured()));
        assertEquals(Set.of(), common);
    }
}
