package attune.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attune.dataset.ChSims;
import attune.dataset.Corpus;
import attune.dataset.Example;
import attune.dataset.Fold;
import attune.dataset.Meld;
import attune.dataset.Polarity;
import attune.domain.Pieces;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Composed clips are a list to be asked: the same every time, with what tells known of each. */
class HeldClipsTest {

    private static final Path DATA = Path.of("../shared/data");

    @Test
    void asListAndAsPiecesTheyAreTheSameEveryTime() {
        assumeTrue(Files.isDirectory(DATA.resolve("ravdess_speech")), "no ../shared/data: no clips are composed");
        HeldClips clips = new HeldClips(DATA);
        assertTrue(clips.read(Fold.TRAIN).examples().isEmpty() && clips.read(Fold.DEV).examples().isEmpty(),
            "nothing is learned from them or chosen by them");
        List<Example> asked = clips.test().examples();
        assertEquals(900, asked.stream().map(Example::id).distinct().count());
        assertEquals(Map.of("tva", 300L, "t", 200L, "v", 200L, "a", 200L),
            asked.stream().collect(Collectors.groupingBy(clips::telling, Collectors.counting())));
        assertEquals(0, asked.stream().filter(each -> clips.telling(each).length() == 1)
            .filter(each -> each.polarity() == Polarity.NEUTRAL).count(), "what tells is not neutral");
        List<Corpus> sources = List.of(new Meld(DATA.resolve("text/meld")), new ChSims(DATA.resolve("text/sims")));
        Map<String, Set<Polarity>> said = sources.stream().flatMap(corpus -> corpus.read(Fold.DEV).examples().stream())
            .collect(Collectors.groupingBy(each -> each.text().orElse(""),
                Collectors.mapping(Example::polarity, Collectors.toSet())));
        asked.forEach(each -> assertTrue(said.get(each.text().orElseThrow()).contains(
            clips.telling(each).contains("t") ? each.polarity() : Polarity.NEUTRAL), each.id()));
        Function<Pieces, Object> seen = pieces -> List.of(pieces.script().orElseThrow(), pieces.frames().size(),
            pieces.window().orElseThrow());
        HeldClips again = new HeldClips(DATA);
        Example third = again.test().examples().get(302);
        assertEquals(asked.get(302).id(), third.id());
        Pieces first = clips.pieces(asked.get(302));
        Pieces second = again.pieces(third);
        assertEquals(seen.apply(first), seen.apply(second));
        assertArrayEquals(first.frames().getFirst().picture().rgb(), second.frames().getFirst().picture().rgb());
        assertArrayEquals(first.sound().orElseThrow().samples(), second.sound().orElseThrow().samples());
        assertEquals(asked.get(302).text(), first.script().map(script -> script.text()));
    }
}
