package attune.evaluation;

/** What may be said of B beside A. */
public enum Verdict {
    /** The whole interval of the difference is on B's side. */
    BETTER,
    /** The whole interval of the difference is on A's side. */
    WORSE,
    /** The interval holds 0. */
    NO_DIFFERENCE_SHOWN,
    /** Of so few samples nothing beats anything. */
    TOO_FEW;

    /** Fewer samples show n and the interval, and no winner. */
    public static final int FEWEST = 100;

    /** Of a difference on so many samples. */
    public static Verdict of(Difference difference, int samples) {
        if (samples < FEWEST) {
            return TOO_FEW;
        }
        Interval interval = difference.interval();
        if (interval.contains(0) || Double.isNaN(interval.low())) {
            return NO_DIFFERENCE_SHOWN;
        }
        return interval.low() > 0 == difference.convention().smallerIsBetter() ? WORSE : BETTER;
    }
}
