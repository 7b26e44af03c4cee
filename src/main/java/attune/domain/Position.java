package attune.domain;

import java.util.Optional;

/** The piece of a sample that one position of a model's sequence stands for. */
public sealed interface Position {

    /**
     * A word piece.
     *
     * @param piece as the vocabulary writes it
     * @param chars where it stands in the text of the {@link Script}
     * @param time when it is spoken; empty in a post
     */
    record Piece(String piece, CharSpan chars, Optional<TimeSpan> time, Timing timing) implements Position {
    }

    /**
     * A region of a frame or image.
     *
     * @param frame which frame or image of the {@link Pieces}, from 0
     * @param time seconds into the clip; 0 in a post
     */
    record Region(int frame, double time, Rectangle where, Kind kind) implements Position {

        /** What was cut out. */
        public enum Kind { CELL, FACE }
    }

    /** A stretch of sound. */
    record Segment(TimeSpan time) implements Position {
    }

    /** A row of pre-extracted vectors, which knows no more than its number and, sometimes, a word for it. */
    record Row(int index, Optional<String> word) implements Position {
    }
}
