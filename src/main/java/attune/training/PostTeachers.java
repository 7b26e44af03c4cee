package attune.training;

import attune.dataset.Polarity;

/**
 * What posts and tweets are told by: two linear classifiers that never learned from the text, one of word pieces, one of letters
 * in threes, each with as much say. Two that err differently know more than either.
 */
record PostTeachers(CrossFitting pieces, CrossFitting letters) {

    /** A text as both read it. */
    record Read(KnownText pieces, KnownText letters) {
        boolean empty() {
            return pieces.ids().length == 0 || letters.ids().length == 0;
        }
    }

    static PostTeachers of(TextPool pieces, TextPool letters, long seed) {
        int classes = Polarity.values().length;
        return new PostTeachers(CrossFitting.of(pieces, classes, seed), CrossFitting.of(letters, classes, seed));
    }

    /** The text as its pieces, with what it is told; with nothing where it has no words. */
    KnownText teach(Read text) {
        if (text.empty()) {
            return text.pieces();
        }
        float[] told = pieces.teach(text.pieces()).told().clone();
        float[] beside = letters.teach(text.letters()).told();
        for (int c = 0; c < told.length; c++) {
            told[c] = (told[c] + beside[c]) / 2;
        }
        return text.pieces().told(told);
    }
}
