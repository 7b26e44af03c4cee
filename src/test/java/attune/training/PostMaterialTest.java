package attune.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attune.dataset.Example;
import attune.dataset.MvsaSingle;
import attune.dataset.Protocol;
import attune.dataset.Split;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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

    @Test void nothingOfADevelopmentOrTestListIsLearned() {
        Set<String> held = Protocol.PUBLISHED.of(new MvsaSingle(DATA.resolve("mvsa_single")), 0).contentsHeld();
        assertTrue(material.train().size() > 2500 && held.size() > 1000);
        assertEquals(material.train().size(), Split.without(material.train(), held).size());
    }

    @Test void whatIsMeasuredOnIsNeitherLearnedNorChosenBy() {
        List<Example> measured = material.asked().measured();
        assertTrue(measured.size() > 150 && material.asked().chosen().size() > 2 * measured.size());
        assertEquals(material.train().size(), Split.without(material.train(), measured).size());
        assertEquals(material.asked().chosen().size(), Split.without(material.asked().chosen(), measured).size());
        assertEquals(material.train().size(), Split.without(material.train(), material.asked().chosen()).size());
    }
}
