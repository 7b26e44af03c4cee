package attune.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attune.dataset.ChSims;
import attune.dataset.Corpus;
import attune.dataset.Example;
import attune.dataset.Meld;
import attune.dataset.Mmsd2;
import attune.dataset.MosiTranscripts;
import attune.dataset.MvsaSingle;
import attune.dataset.Protocol;
import attune.dataset.Split;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the text encoder learns from, on the real corpora: nothing that is asked for later, nor anything equal to it. */
class TextMaterialTest {

    private static final Path DATA = Path.of("../shared/data");
    private static TextMaterial.Parts parts;

    @BeforeAll static void read() {
        assumeTrue(Files.isDirectory(DATA), "no ../shared/data: what is held back from learning is not checked");
        parts = new TextMaterial(DATA).parts();
    }

    @Test void nothingOfADevelopmentOrTestListIsLearned() {
        List<Example> used = used();
        Map<String, Corpus> published = Map.of(
            "MELD", new Meld(DATA.resolve("text/meld")), "CMU-MOSI", new MosiTranscripts(DATA.resolve("cmu_mosi/labels")),
            "CH-SIMS", new ChSims(DATA.resolve("text/sims")), "MVSA-Single", new MvsaSingle(DATA.resolve("mvsa_single")),
            "MMSD 2.0", new Mmsd2(DATA.resolve("mmsd2")));
        published.forEach((name, corpus) -> {
            Set<String> held = Protocol.PUBLISHED.of(corpus, 0).contentsHeld();
            assertTrue(held.size() > 200, () -> name + " holds only " + held.size() + " contents back");
            assertEquals(used.size(), Split.without(used, held).size(), () -> name + " leaks into what is learned");
        });
    }

    @Test void nothingThatTheEncoderIsAskedIsLearned() {
        List<Example> used = used();
        parts.asked().forEach(asked -> {
            List<Example> held = new ArrayList<>(asked.halves().chosen());
            held.addAll(asked.halves().measured());
            assertEquals(used.size(), Split.without(used, held).size(), () -> asked.name() + " leaks into what is learned");
        });
    }

    /** On sentences that the encoder knows by heart every text looks telling. */
    @Test void whatClipsAreFusedFromIsUnknownToTheEncoder() {
        List<Example> learned = examples(parts.learned());
        List<Example> fusing = examples(parts.fusing());
        assertTrue(fusing.size() > 1000);
        assertEquals(learned.size(), Split.without(learned, fusing).size());
    }

    @Test void noVideoIsOnBothSides() {
        Set<String> asked = parts.asked().stream().filter(each -> each.name().equals("ch-sims"))
            .flatMap(each -> Stream.concat(each.halves().chosen().stream(), each.halves().measured().stream()))
            .flatMap(example -> example.groups().stream()).collect(Collectors.toSet());
        Set<String> learned = parts.learned().stream().filter(source -> source.name().equals("ch-sims"))
            .flatMap(source -> source.examples().stream()).flatMap(example -> example.groups().stream())
            .collect(Collectors.toCollection(HashSet::new));
        assertTrue(asked.size() > 5);
        learned.retainAll(asked);
        assertEquals(Set.of(), learned);
    }

    private static List<Example> used() {
        return Stream.of(parts.learned(), parts.fusing()).flatMap(each -> examples(each).stream()).toList();
    }

    private static List<Example> examples(List<TextMaterial.Source> sources) {
        return sources.stream().flatMap(source -> source.examples().stream()).toList();
    }
}
