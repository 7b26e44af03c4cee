package attune.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostTeachersTest {

    private static final int FINE = 7;
    private static final int POOR = 8;

    /** Pieces tell the first class from the others, letters the last: what is told knows of both. */
    private static PostTeachers teachers() {
        List<KnownText> pieces = new ArrayList<>();
        List<KnownText> letters = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            int label = i % 3;
            pieces.add(new KnownText(new int[] {label == 0 ? POOR : FINE, 20 + i % 11}, label, false));
            letters.add(new KnownText(new int[] {label == 2 ? FINE : POOR, 20 + i % 13}, label, false));
        }
        TextPool read = new TextPool();
        read.add(1, pieces);
        TextPool spelled = new TextPool();
        spelled.add(1, letters);
        return PostTeachers.of(read, spelled, 1);
    }

    private static KnownText text(int... ids) {
        return new KnownText(ids, KnownText.NONE, false);
    }

    @Test
    void bothTeachersHaveAsMuchOfASay() {
        PostTeachers teachers = teachers();
        KnownText pieces = text(FINE, 400);
        KnownText letters = text(FINE, 500);
        float[] told = teachers.teach(new PostTeachers.Read(pieces, letters)).told();
        float[] one = teachers.pieces().teach(pieces).told();
        float[] other = teachers.letters().teach(letters).told();
        assertArrayEquals(new float[] {(one[0] + other[0]) / 2, (one[1] + other[1]) / 2, (one[2] + other[2]) / 2}, told, 1e-6f);
        assertTrue(one[1] > 0.35 && other[2] > 0.6 && told[2] > told[1], "each knows what the other does not");
    }

    @Test
    void aTextWithoutWordsIsToldNothing() {
        assertEquals(0, teachers().teach(new PostTeachers.Read(text(FINE), text())).told().length);
        assertEquals(0, teachers().teach(new PostTeachers.Read(text(), text(FINE))).told().length);
    }

    @Test
    void lettersAreTakenInThreesWordByWordWithoutLinks() {
        int[] expected = {" so".hashCode(), "so ".hashCode(), " #d".hashCode(), "#da".hashCode(), "day".hashCode(),
            "ay ".hashCode()};
        assertArrayEquals(expected, LetterTrigrams.of("So  HTTP://t.co/x\n#DAY"));
        assertEquals(0, LetterTrigrams.of(" https://t.co/abc ").length);
    }
}
