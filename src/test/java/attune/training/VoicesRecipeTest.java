package attune.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attune.dataset.Example;
import attune.dataset.Polarity;
import attune.dataset.Split;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who is heard and who is asked, on the real corpora. */
class VoicesRecipeTest {

    private static final Path DATA = Path.of("../shared/data");

    @BeforeAll static void data() {
        assumeTrue(Files.isDirectory(DATA), "no ../shared/data: speakers held back are not checked");
    }

    private static Set<String> speakers(List<Example> examples) {
        return examples.stream().flatMap(example -> example.groups().stream()).collect(Collectors.toCollection(HashSet::new));
    }

    @Test
    void noSpeakerWhoIsAskedIsHeard() {
        int asked = 0;
        for (Split split : VoicesRecipe.speakers(DATA)) {
            Set<String> heard = speakers(split.train());
            Set<String> held = speakers(split.held());
            asked += held.size();
            assertTrue(heard.size() > held.size() && !held.isEmpty());
            heard.retainAll(held);
            assertEquals(Set.of(), heard);
        }
        assertEquals(9, asked);
    }

    @Test
    void halvesHaveAllHeldSpeakersAndLabelsAndNoRecordingInCommon() {
        Halves halves = VoicesRecipe.recordings(DATA);
        assertEquals(speakers(halves.chosen()), speakers(halves.measured()));
        for (List<Example> half : List.of(halves.chosen(), halves.measured())) {
            assertEquals(Set.of(Polarity.values()), half.stream().map(Example::polarity).collect(Collectors.toSet()));
        }
        Set<String> common = halves.chosen().stream().map(Example::id).collect(Collectors.toCollection(HashSet::new));
        common.retainAll(halves.measured().stream().map(Example::id).collect(Collectors.toSet()));
        assertEquals(Set.of(), common);
    }
}
