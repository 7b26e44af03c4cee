package attune.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attune.domain.BadInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is learned from, chosen by and measured on under both protocols. */
class ProtocolTest {

    private static final Path DATA = Path.of("../shared/data");

    /** A corpus in memory; without a test list where {@code tests} is empty. */
    private record InMemory(Map<Fold, List<Example>> lists, List<Example> tests, boolean divisible) implements Corpus {

        @Override public String name() {
            return "memory";
        }

        @Override public Set<Fold> folds() {
            return lists.keySet();
        }

        @Override public Found read(Fold fold) {
            return new Found(lists.get(fold), List.of());
        }

        @Override public boolean tested() {
            return !tests.isEmpty();
        }

        @Override public Found test() {
            return new Found(tests, List.of());
        }
    }

    private static final List<Example> ITEMS = IntStream.range(0, 1000).mapToObj(i -> Example.ofText(
        "memory/" + i, "text " + i, i % 10 == 0 ? Polarity.NEUTRAL : i % 3 == 0 ? Polarity.NEGATIVE : Polarity.POSITIVE,
        "video " + i / 4)).toList();

    private static Corpus corpus(int train, int dev, int test) {
        Map<Fold, List<Example>> lists = new EnumMap<>(Fold.class);
        lists.put(Fold.TRAIN, ITEMS.subList(0, train));
        if (dev > 0) {
            lists.put(Fold.DEV, ITEMS.subList(train, train + dev));
        }
        return new InMemory(lists, ITEMS.subList(train + dev, train + dev + test), true);
    }

    @Test
    void publishedListsStayAsTheyAre() {
        Lists lists = Protocol.PUBLISHED.of(corpus(700, 100, 200), 1);
        assertEquals(ITEMS.subList(0, 700), lists.train().examples());
        assertEquals(ITEMS.subList(700, 800), lists.dev().examples());
        assertEquals(ITEMS.subList(800, 1000), lists.test().examples());
        assertEquals(lists.hash(), Protocol.PUBLISHED.of(corpus(700, 100, 200), 9).hash());
    }

    /** Words and pictures of a run's samples are looked up by the list it answered, whichever of them the corpus has. */
    @Test
    void whatWasAskedIsFoundAgainInItsList() {
        for (Corpus corpus : List.of(corpus(700, 100, 200), corpus(800, 200, 0), corpus(800, 0, 200))) {
            Lists lists = Protocol.PUBLISHED.of(corpus, 1);
            Map.of("train", lists.train(), "dev", lists.dev(), "test", lists.test()).forEach((name, list) ->
                assertTrue(Original.of(corpus, name).keySet().containsAll(list.examples().stream().map(Example::id).toList()),
                    corpus.folds() + " " + name));
        }
    }

    @Test
    void withoutATestListTheDevelopmentListIsAskedAndATenthOfTrainChooses() {
        Lists lists = Protocol.PUBLISHED.of(corpus(800, 200, 0), 1);
        assertEquals(ITEMS.subList(800, 1000), lists.test().examples());
        assertEquals(800, lists.train().examples().size() + lists.dev().examples().size());
        assertEquals(80, lists.dev().examples().size(), 4);
        apart(lists.train(), lists.dev());
    }

    @Test
    void whatMayNotBeDividedIsNot() {
        Corpus whole = new InMemory(Map.of(Fold.TRAIN, ITEMS.subList(0, 600)), ITEMS.subList(600, 1000), false);
        Lists lists = Protocol.PUBLISHED.of(whole, 1);
        assertEquals(600, lists.train().examples().size());
        assertTrue(lists.dev().examples().isEmpty());
        assertEquals("dataset.no-protocol", assertThrows(BadInput.class, () -> Protocol.PAPER.of(whole, 1)).problem());
        Corpus unlisted = new InMemory(Map.of(Fold.ALL, ITEMS), List.of(), true);
        assertEquals("dataset.no-protocol",
            assertThrows(BadInput.class, () -> Protocol.PUBLISHED.of(unlisted, 1)).problem());
        assertEquals("dataset.unknown-protocol", assertThrows(BadInput.class, () -> Protocol.named("mine")).problem());
    }

    @Test
    void thePaperPartsEverythingSevenToOneToTwo() {
        Lists lists = Protocol.PAPER.of(corpus(700, 100, 200), 1);
        List<Found> parts = List.of(lists.train(), lists.dev(), lists.test());
        assertEquals(List.of(700, 100, 200), parts.stream().map(part -> part.examples().size()).toList());
        for (int i = 0; i < parts.size(); i++) {
            apart(parts.get(i), parts.get((i + 1) % parts.size()));
            double size = parts.get(i).examples().size();
            Map<Polarity, Long> labels = parts.get(i).examples().stream()
                .collect(Collectors.groupingBy(Example::polarity, Collectors.counting()));
            assertEquals(0.1, labels.get(Polarity.NEUTRAL) / size, 0.021);
            assertEquals(0.3, labels.get(Polarity.NEGATIVE) / size, 0.021);
        }
        assertNotEquals(lists.hash(), Protocol.PAPER.of(corpus(700, 100, 200), 2).hash());
    }

    @Test
    void theHashIsOfIdsByList() {
        List<Example> shuffled = new ArrayList<>(ITEMS.subList(0, 700));
        Collections.shuffle(shuffled, new Random(3));
        Function<List<Example>, String> hash = train -> Protocol.PUBLISHED.of(new InMemory(
            Map.of(Fold.TRAIN, train, Fold.DEV, ITEMS.subList(700, 800)), ITEMS.subList(800, 1000), true), 1).hash();
        assertEquals(hash.apply(ITEMS.subList(0, 700)), hash.apply(shuffled));
        assertNotEquals(hash.apply(ITEMS.subList(0, 700)), hash.apply(ITEMS.subList(0, 699)));
        assertTrue(hash.apply(shuffled).matches("[0-9a-f]{16}"));
    }

    @Test
    void realListsShareTexts() {
        assumeTrue(Files.isDirectory(DATA), "the real corpora are not here");
        assertEquals(113, Protocol.PUBLISHED.of(new Mmsd2(DATA.resolve("mmsd2")), 1).leaks(),
            "83 are equal but for case, the others without marks and mentions");
        Corpus mvsa = new MvsaSingle(DATA.resolve("mvsa_single"));
        List<Example> dev = mvsa.read(Fold.DEV).examples();
        assertEquals(43, dev.size() - Split.without(dev, mvsa.read(Fold.TRAIN).examples()).size(), "35 equal texts, 3 images");
    }

    private static void apart(Found one, Found other) {
        Set<String> groups = new HashSet<>();
        one.examples().forEach(example -> groups.addAll(example.groups()));
        assertFalse(other.examples().stream().anyMatch(example -> groups.contains(example.groups().getFirst())));
    }
}
