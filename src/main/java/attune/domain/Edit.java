package attune.domain;

import java.util.Objects;
import java.util.Optional;

/**
 * One change of a sample, by measure. It names a place in the original, so that a list of changes means the same wherever it
 * is applied. What is hidden stays in the features and is masked from the model; everything else changes what it reads.
 */
public sealed interface Edit {

    /** A stream is not there. */
    record Off(Modality modality) implements Edit {
        public Off {
            Objects.requireNonNull(modality);
        }
    }

    /** The model must not read these words. */
    record HiddenWords(Words words) implements Edit {
        public HiddenWords {
            Objects.requireNonNull(words);
        }
    }

    /** Other words stand in the place of these; none where {@code with} is blank. */
    record ReplacedWords(Words words, String with) implements Edit {
        public ReplacedWords {
            Objects.requireNonNull(words);
            with = with.strip();
        }
    }

    /** The model must not read the regions at least half of which lie in this part. */
    record HiddenRegion(Part part) implements Edit {
        public HiddenRegion {
            Objects.requireNonNull(part);
        }
    }

    /** A part is painted over with a middle grey. */
    record Covered(Part part) implements Edit {
        public Covered {
            Objects.requireNonNull(part);
        }
    }

    /**
     * A part becomes the mean of its neighbourhood, as far as the part goes.
     *
     * @param radius share of the picture's longer side, above 0, at most 1
     */
    record Blurred(Part part, double radius) implements Edit {
        public Blurred {
            Objects.requireNonNull(part);
            if (!(radius > 0 && radius <= 1)) {
                throw new IllegalArgumentException("a blur's radius is a share above 0, got " + radius);
            }
        }
    }

    /** The model must not read the stretches of sound whose middle lies in this one. */
    record HiddenSeconds(TimeSpan time) implements Edit {
        public HiddenSeconds {
            Objects.requireNonNull(time);
        }
    }

    /** Digital silence. */
    record Silenced(TimeSpan time) implements Edit {
        public Silenced {
            Objects.requireNonNull(time);
        }
    }

    /**
     * White noise on a stretch, or on all there is, at a signal-to-noise ratio of what is read of it.
     *
     * @param decibels signal power over noise power, finite
     * @param seed of the noise: the same seed makes the same noise
     */
    record Noisy(Optional<TimeSpan> time, double decibels, long seed) implements Edit {
        public Noisy {
            Objects.requireNonNull(time);
            if (!Double.isFinite(decibels)) {
                throw new IllegalArgumentException("a ratio in dB is a number, got " + decibels);
            }
        }
    }

    /**
     * Words of the text that one reading reads.
     *
     * @param window of the clip, 0 for a post
     * @param chars in the script of that window, as it is in the original
     * @param said what stands there, by which a list that belongs to another sample is found out; empty to leave that open
     */
    record Words(int window, CharSpan chars, String said) {
        public Words {
            Objects.requireNonNull(said);
            if (window < 0 || chars.end() == chars.start()) {
                throw new IllegalArgumentException("words stand in a window and are not empty, got " + window + ", " + chars);
            }
        }
    }

    /** A part of one picture, or of several. */
    record Part(Shot shot, Rectangle where) {
        public Part {
            Objects.requireNonNull(shot);
            Objects.requireNonNull(where);
        }
    }

    /** Which pictures. */
    sealed interface Shot {

        /** An image of a post, from 0. */
        record Image(int index) implements Shot {
            public Image {
                if (index < 0) {
                    throw new IllegalArgumentException("images count from 0, got " + index);
                }
            }
        }

        /** The frames of a clip that were taken in this time, both ends included. */
        record Frames(TimeSpan time) implements Shot {
            public Frames {
                Objects.requireNonNull(time);
            }
        }

        /** Whether a picture is meant: its index among those of the reading, and its time. */
        default boolean shows(int index, double time) {
            return switch (this) {
                case Image image -> image.index() == index;
                case Frames frames -> time >= frames.time().start() && time <= frames.time().end();
            };
        }
    }

    /** Whether this changes text, by its place in it: it means nothing any more once the text is another one. */
    default boolean ofWords() {
        return this instanceof HiddenWords || this instanceof ReplacedWords;
    }
}
