package attune.domain;

/** One of two runs that stand beside each other. */
public enum Side {
    /** The one that is compared with. */
    A,
    /** The one that is asked about. */
    B
}
