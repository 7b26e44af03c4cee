package attune.domain;

/** A line of a transcript with the time it is spoken; the text is not blank and holds no markup. */
public record Cue(TimeSpan time, String text, Timing timing) {

    public Cue {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a cue says something");
        }
    }
}
