package attune.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpeakerPartsTest {

    private static final List<String> SPEAKERS = IntStream.range(0, 22).mapToObj(i -> "speaker " + i).toList();

    @Test
    void whoReadsASpeakerHasNotHeardThemAndEachHearsTwoThirdsOfTheOthers() {
        SpeakerParts parts = new SpeakerParts(SPEAKERS, 3);
        for (String speaker : SPEAKERS) {
            assertFalse(parts.without(parts.of(speaker)).test(speaker), speaker);
        }
        for (int part = 0; part < 3; part++) {
            long heard = SPEAKERS.stream().filter(parts.without(part)).count();
            assertTrue(heard == 14 || heard == 15, "heard " + heard);
        }
        assertEquals(List.of(0, 1, 2, 0), SPEAKERS.subList(0, 4).stream().map(parts::of).toList());
    }

    @Test
    void aStrangerAndPartsThatCannotBeAreRefused() {
        SpeakerParts parts = new SpeakerParts(SPEAKERS, 3);
        assertThrows(IllegalArgumentException.class, () -> parts.of("nobody"));
        assertThrows(IllegalArgumentException.class, () -> new SpeakerParts(SPEAKERS.subList(0, 2), 3));
        assertThrows(IllegalArgumentException.class, () -> new SpeakerParts(List.of("a", "a"), 2));
    }
}
