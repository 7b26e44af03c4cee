package attune.domain;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * What a person noted of a sample.
 *
 * @param subject which sample
 * @param note in the person's words; empty for none
 * @param at when it was noted
 */
public record Review(Subject subject, Status status, String note, Instant at) {

    /**
     * A sample of a corpus, the same in every run on it.
     *
     * @param corpus name of the corpus, or of the table that the sample stands in
     * @param sample id of the sample
     */
    public record Subject(String corpus, String sample) {

        public Subject {
            Objects.requireNonNull(corpus);
            if (sample.isBlank()) {
                throw new IllegalArgumentException("a review names its sample");
            }
        }
    }

    /** How far the person got with it. */
    public enum Status {
        /** Not looked at, or no longer said to be. */
        OPEN,
        /** Looked at. */
        REVIEWED,
        /** The truth that the corpus tells is doubtful. */
        DOUBTFUL_LABEL,
        /** To be looked at again. */
        AGAIN;

        /** The name used in files: {@code doubtful-label}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Review {
        Objects.requireNonNull(subject);
        Objects.requireNonNull(status);
        Objects.requireNonNull(at);
        note = note.strip();
    }

    /** Before anything is noted. */
    public static Review none(Subject subject) {
        return new Review(subject, Status.OPEN, "", Instant.EPOCH);
    }

    /** Whether nothing is noted, or it was taken back. */
    public boolean isEmpty() {
        return status == Status.OPEN && note.isEmpty();
    }
}
