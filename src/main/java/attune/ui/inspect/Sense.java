package attune.ui.inspect;

/** What pointing at something asks. */
enum Sense {
    /** As the map on screen runs: its readers are asked what they read, what it reads is asked who reads it. */
    MAP,
    /** What does it read? */
    READS,
    /** Who reads it? */
    READ_BY
}
