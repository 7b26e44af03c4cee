package attune.dataset;

/** A published list of a corpus. */
public enum Fold {
    TRAIN, DEV, TEST,
    /** The whole of a corpus that publishes no lists. */
    ALL
}
