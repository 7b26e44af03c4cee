package attune.domain;

import java.util.List;
import java.util.Optional;

/** How a model wants one modality prepared. */
public sealed interface StreamSpec {

    /** The most positions the model reads. */
    int longest();

    /** The word pieces that are made of a text, where it reads any. */
    default Optional<Tokens> pieces() {
        return Optional.empty();
    }

    /**
     * Word pieces of a vocabulary.
     *
     * @param vocabulary file name inside the model's folder or the shared encoders
     * @param size number of pieces
     */
    record Tokens(String vocabulary, int size, int longest) implements StreamSpec {
        public Tokens {
            positive(size, longest);
        }

        @Override public Optional<Tokens> pieces() {
            return Optional.of(this);
        }
    }

    /**
     * The hidden states that a text encoder of others makes of its word pieces.
     *
     * @param tokens what that encoder reads
     * @param width of a hidden state
     */
    record Hidden(Tokens tokens, int width) implements StreamSpec {
        public Hidden {
            positive(width);
        }

        @Override public int longest() {
            return tokens.longest();
        }

        @Override public Optional<Tokens> pieces() {
            return Optional.of(tokens);
        }
    }

    /**
     * Regions of frames: grid × grid cells and the largest face of each, scaled to side × side pixels.
     *
     * @param frames most frames sampled from a window
     */
    record Regions(int frames, int grid, int side) implements StreamSpec {
        public Regions {
            positive(frames, grid, side);
        }

        @Override public int longest() {
            return frames * (grid * grid + 1);
        }
    }

    /**
     * Log-mel segments of {@code segmentFrames} frames (10 ms each), standardised by a fixed mean and deviation.
     *
     * @param ear what makes a vector of each segment
     */
    record LogMel(int bands, int segmentFrames, int longest, double mean, double deviation, Ear ear) implements StreamSpec {

        /** What makes a vector of a segment: convolutions over all its values, or layers over what they are like. */
        public enum Ear {
            CONVOLUTION, STATISTICS
        }

        /** Heard by convolutions. */
        public LogMel(int bands, int segmentFrames, int longest, double mean, double deviation) {
            this(bands, segmentFrames, longest, mean, deviation, Ear.CONVOLUTION);
        }

        public LogMel {
            positive(bands, segmentFrames, longest);
            if (!(deviation > 0)) {
                throw new IllegalArgumentException("a deviation is above 0, got " + deviation);
            }
        }
    }

    /**
     * Rows of vectors that a corpus ships, standardised column by column.
     *
     * @param means one a column, or none where rows are read as they are
     * @param deviations one a column, above 0; as many as means
     */
    record Rows(int width, int longest, List<Double> means, List<Double> deviations) implements StreamSpec {
        public Rows {
            positive(width, longest);
            means = List.copyOf(means);
            deviations = List.copyOf(deviations);
            if (means.size() != deviations.size() || !means.isEmpty() && means.size() != width
                || !deviations.stream().allMatch(deviation -> deviation > 0)) {
                throw new IllegalArgumentException("rows of " + width + " have as many means and deviations above 0, or none");
            }
        }

        /** Rows as they are. */
        public Rows(int width, int longest) {
            this(width, longest, List.of(), List.of());
        }

        /** Standardises whole rows that stand in {@code values} from there on. */
        public void standardise(float[] values, int from, int count) {
            for (int i = 0; i < count && !means.isEmpty(); i++) {
                int column = i % width;
                values[from + i] = (float) ((values[from + i] - means.get(column)) / deviations.get(column));
            }
        }
    }

    private static void positive(int... sizes) {
        for (int size : sizes) {
            if (size < 1) {
                throw new IllegalArgumentException("sizes are at least 1, got " + size);
            }
        }
    }
}
