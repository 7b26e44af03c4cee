package attune.training;

/**
 * A text to learn words from, as its pieces.
 *
 * @param label its class, or {@link #NONE}
 * @param twoWay of a corpus that knows nothing neutral: that class is not asked for
 */
record KnownText(int[] ids, int label, boolean twoWay) {

    static final int NONE = -1;

    boolean labelled() {
        return label != NONE;
    }
}
