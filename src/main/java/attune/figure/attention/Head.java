package attune.figure.attention;

/** Which head of a layer is shown: one of them, or the mean of all. */
public sealed interface Head {

    /** The mean over all heads. */
    record Mean() implements Head {
    }

    /** One head, from 0. */
    record One(int index) implements Head {
    }
}
