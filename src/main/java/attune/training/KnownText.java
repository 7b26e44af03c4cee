package attune.training;

/**
 * A text to learn words from, as its pieces.
 *
 * @param label its class, or {@link #NONE}
 * @param twoWay of a corpus that knows nothing neutral: that class is not asked for
 * @param told what a teacher that never saw its label says of each class; empty where none was asked
 */
record KnownText(int[] ids, int label, boolean twoWay, float[] told) {

    static final int NONE = -1;
    static final int NEUTRAL = 1;

    KnownText(int[] ids, int label, boolean twoWay) {
        this(ids, label, twoWay, new float[0]);
    }

    boolean labelled() {
        return label != NONE;
    }

    /** Whether there is anything to learn of its class. */
    boolean known() {
        return labelled() || told.length > 0;
    }

    KnownText told(float[] shares) {
        return new KnownText(ids, label, twoWay, shares);
    }

    boolean closed(int c) {
        return twoWay && c == NEUTRAL;
    }

    /**
     * What is to be answered, a share of each class: of the label, spread over the classes that may be answered, and of
     * what the teacher told; the teacher alone where there is no label.
     *
     * @param smoothing share of the label that is spread
     * @param trust share of the teacher
     */
    float[] truth(int classes, double smoothing, double trust) {
        double trusted = told.length == 0 ? 0 : labelled() ? trust : 1;
        float[] truth = new float[classes];
        for (int c = 0; c < classes; c++) {
            double own = closed(c) ? 0 : smoothing / (twoWay ? classes - 1 : classes) + (c == label ? 1 - smoothing : 0);
            truth[c] = (float) ((1 - trusted) * own + (trusted == 0 ? 0 : trusted * told[c]));
        }
        return truth;
    }
}
