package attune.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Splits tear no group apart and keep the labels' proportions. */
class SplitTest {

    @Test
    void equalTextsAndCommonKeysJoin() {
        List<Example> examples = List.of(
            Example.ofText("a", "Hello, World! http://t.co/x", Polarity.POSITIVE, "p1"),
            Example.ofText("b", "hello world", Polarity.NEGATIVE),
            Example.ofText("c", "other", Polarity.NEUTRAL, "p1"),
            Example.ofText("d", "alone", Polarity.NEUTRAL));
        int[] groups = Groups.of(examples);
        assertEquals(groups[0], groups[1]);
        assertEquals(groups[0], groups[2]);
        assertTrue(groups[3] != groups[0]);
    }

    @Test
    void aTextOfNothingButMarksJoinsNothing() {
        int[] groups = Groups.of(List.of(
            Example.ofText("a", "http://t.co/1", Polarity.POSITIVE), Example.ofText("b", "http://t.co/2", Polarity.POSITIVE)));
        assertTrue(groups[0] != groups[1]);
    }

    @Property(tries = 50)
    void noGroupIsTornAndProportionsAreKept(@ForAll long seed, @ForAll @IntRange(min = 100, max = 400) int size) {
        Random random = new Random(seed);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Polarity label = Polarity.values()[Math.min(2, random.nextInt(5))];
            examples.add(Example.ofText("e" + i, "text " + random.nextInt(size), label, "g" + random.nextInt(size)));
        }
        Split split = Split.hold(examples, 0.2, seed);
        assertEquals(size, split.train().size() + split.held().size());
        assertEquals(split.train(), Split.without(split.train(), split.held()));
        assertEquals(split, Split.hold(examples, 0.2, seed));
        Set<String> held = new HashSet<>();
        split.held().forEach(example -> held.addAll(example.groups()));
        assertFalse(split.train().stream().anyMatch(example -> held.contains(example.groups().getFirst())));
    }

    @Test
    void whatLeaksIsDroppedAndACommonVideoIsNoLeak() {
        Example asked = Example.ofText("a", "I do.", Polarity.POSITIVE, "video 1");
        Example same = Example.ofText("b", "i do", Polarity.NEUTRAL, "video 2");
        Example other = Example.ofText("c", "we do", Polarity.NEUTRAL, "video 1");
        assertEquals(List.of(other), Split.without(List.of(same, other), List.of(asked)));
    }

    @Test
    void singletonsAreHeldInProportion() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            examples.add(Example.ofText("e" + i, "text " + i, i < 600 ? Polarity.POSITIVE : Polarity.NEGATIVE));
        }
        Split split = Split.hold(examples, 0.1, 5);
        assertEquals(60, split.held().stream().filter(example -> example.polarity() == Polarity.POSITIVE).count());
        assertEquals(100, split.held().size());
    }
}
