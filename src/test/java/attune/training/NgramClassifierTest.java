package attune.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NgramClassifierTest {

    private static final int CLASSES = 3;

    /** Piece 10 + c tells the class c, unless 9 stands before it: then it is the opposite. */
    private static KnownText text(int i, int label, boolean denied) {
        int told = denied ? 2 - label : label;
        return new KnownText(new int[] {20 + i % 13, denied ? 9 : 8, 10 + told, 40 + i}, label, false);
    }

    private static TextPool pool(List<KnownText> texts) {
        TextPool pool = new TextPool();
        pool.add(1, texts);
        return pool;
    }

    private static List<KnownText> texts() {
        List<KnownText> texts = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            texts.add(text(i, i % CLASSES, i % 5 == 0));
        }
        return texts;
    }

    private static int largest(float... shares) {
        return IntStream.range(0, shares.length).reduce(0, (a, b) -> shares[b] > shares[a] ? b : a);
    }

    @Test
    void itReadsPiecesAndPairs() {
        NgramClassifier classifier = NgramClassifier.fit(pool(texts()), CLASSES, 1);
        for (int label = 0; label < CLASSES; label++) {
            assertEquals(label, largest(classifier.shares(text(1_000, label, false).ids(), false)));
            assertEquals(label, largest(classifier.shares(text(1_000, label, true).ids(), false)), "denied " + label);
        }
    }

    @Test
    void sharesSumToOneAndWhatACorpusDoesNotKnowHasNone() {
        NgramClassifier classifier = NgramClassifier.fit(pool(texts()), CLASSES, 1);
        float[] three = classifier.shares(new int[] {8, 11}, false);
        float[] two = classifier.shares(new int[] {8, 11}, true);
        assertEquals(1, three[0] + three[1] + three[2], 1e-5);
        assertEquals(1, two[0] + two[2], 1e-5);
        assertEquals(0, two[1]);
        float[] unseen = classifier.shares(new int[] {999}, false);
        assertTrue(unseen[largest(unseen)] < 0.5, Arrays.toString(unseen));
    }

    @Test
    void whatATextIsToldDoesNotHangOnItsOwnLabel() {
        List<KnownText> texts = texts();
        List<KnownText> changed = new ArrayList<>(texts);
        KnownText first = texts.getFirst();
        changed.set(0, new KnownText(first.ids(), 2 - first.label(), false));
        List<KnownText> told = texts.stream().map(CrossFitting.of(pool(texts), CLASSES, 1)::teach).toList();
        List<KnownText> again = changed.stream().map(CrossFitting.of(pool(changed), CLASSES, 1)::teach).toList();
        assertArrayEquals(told.getFirst().told(), again.getFirst().told());
        assertFalse(IntStream.range(1, told.size()).allMatch(i -> Arrays.equals(told.get(i).told(), again.get(i).told())),
            "the others learn from it");
    }

    @Test
    void aLabelAndATeacherShareTheTruth() {
        KnownText known = new KnownText(new int[] {1}, 2, true).told(new float[] {0.6f, 0, 0.4f});
        assertArrayEquals(new float[] {0.5f * 0.05f + 0.3f, 0, 0.5f * 0.95f + 0.2f}, known.truth(CLASSES, 0.1, 0.5), 1e-6f);
        assertArrayEquals(new float[] {0.05f, 0, 0.95f}, new KnownText(new int[] {1}, 2, true).truth(CLASSES, 0.1, 0.5), 1e-6f);
        float[] taught = {0.2f, 0.5f, 0.3f};
        KnownText unlabelled = new KnownText(new int[] {1}, KnownText.NONE, false);
        assertArrayEquals(taught, unlabelled.told(taught).truth(CLASSES, 0.1, 0.5), 1e-6f);
    }
}
