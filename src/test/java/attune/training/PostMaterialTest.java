package attune.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attune.dataset.Example;
import attune.dataset.Lists;
import attune.dataset.MvsaSingle;
import attune.dataset.Protocol;
import attune.dataset.Split;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the model for posts and the encoder of regions learn from, on the real corpus. */
class PostMaterialTest {

    private static final Path DATA = Path.of("../shared/data");
    private static PostMaterial material;

    @BeforeAll static void read() {
        assumeTrue(Files.isDirectory(DATA), "no ../shared/data: what is held back from learning is not checked");
        material = PostMaterial.of(DATA);
    }

    /** As {@code attune evaluate} says of the shipped model: of these lists it learned nothing. */
    @Test void theDevelopmentListIsNotLearnedFrom() {
        Lists published = Protocol.PUBLISHED.of(new MvsaSingle(DATA.resolve("mvsa_single")), Course.SPLIT_SEED);
        assertTrue(material.train().size() > 3000);
        assertEquals(published.dev().whole().size(), material.held());
        assertEquals(material.train().size(), Split.without(material.train(), published.dev().whole()).size());
    }

    @Test void whatIsMeasuredOnIsNeitherLearnedNorChosenBy() {
        List<Example> measured = material.asked().measured();
        assertTrue(measured.size() > 150 && material.asked().chosen().size() > 150);
        assertEquals(material.train().size(), Split.without(material.train(), measured).size());
        assertEquals(material.asked().chosen().size(), Split.without(material.asked().chosen(), measured).size());
        assertEquals(material.train().size(), Split.without(material.train(), material.asked().chosen()).size());
    }
}
