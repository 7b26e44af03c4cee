package attune.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.Position;
import attune.domain.Stream;
import attune.text.WordPieces;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NoisesTest {

    private static final int SIZE = 1_000;
    private static final int VOCABULARY = 5_000;

    private static Stream.TokenIds words(int first) {
        return new Stream.TokenIds(IntStream.range(first, first + SIZE).toArray(),
            Collections.nCopies(SIZE, new Position.Row(0, Optional.empty())));
    }

    @Test
    void anyPiecesAreOfTheWholeVocabularyAndNoMarks() {
        Stream.TokenIds said = words(2_000);
        Stream.TokenIds noise = Noises.anyPieces(said, VOCABULARY, Draw.of(1));
        long kept = IntStream.range(0, SIZE).filter(i -> noise.ids()[i] == said.ids()[i]).count();
        assertEquals(0.2, kept / (double) SIZE, 0.05);
        assertTrue(IntStream.of(noise.ids()).allMatch(id -> id >= WordPieces.FIRST && id < VOCABULARY));
        assertEquals(0.5, IntStream.of(noise.ids()).filter(id -> id < VOCABULARY / 2).count() / (double) SIZE, 0.06);
        assertEquals(said.positions(), noise.positions());
    }

    @Test
    void strangersWordsAreThoseOfOtherSentences() {
        Stream.TokenIds noise = Noises.strangers(words(2_000), List.of(words(4_000)), Draw.of(2));
        long others = IntStream.of(noise.ids()).filter(id -> id >= 4_000).count();
        assertEquals(0.8, others / (double) SIZE, 0.05);
    }
}
