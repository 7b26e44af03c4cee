package attune.domain;

/** Where the time of a word or cue comes from. */
public enum Timing {
    /** Written in the transcript. */
    GIVEN,
    /** Shared out by Attune over a cue or over the voiced time; drawn as an estimate. */
    ESTIMATED
}
