package attune.domain;

import java.util.List;

/**
 * One modality as a model reads it: n positions, each with its input.
 *
 * <p>Letters: n positions, s side in pixels, b mel bands, f frames in a segment, d vector width.
 */
public sealed interface Stream {

    /** The n positions, in order. */
    List<Position> positions();

    default int length() {
        return positions().size();
    }

    /** Word pieces: n token ids of the vocabulary. */
    record TokenIds(int[] ids, List<Position> positions) implements Stream {
        public TokenIds {
            positions = checked(positions, ids.length, 1);
        }
    }

    /** Image regions: n × 3 × s × s values 0 to 1, channels red, green, blue. */
    record RegionPixels(float[] values, int side, List<Position> positions) implements Stream {
        public RegionPixels {
            positions = checked(positions, values.length, 3 * side * side);
        }
    }

    /** Log-mel segments: n × b × f natural logarithms of mel power, as {@code golden/log_mel.json} defines them. */
    record LogMelSegments(float[] values, int bands, int frames, List<Position> positions) implements Stream {
        public LogMelSegments {
            positions = checked(positions, values.length, bands * frames);
        }
    }

    /** Pre-extracted vectors: n × d. */
    record Vectors(float[] values, int width, List<Position> positions) implements Stream {
        public Vectors {
            positions = checked(positions, values.length, width);
        }
    }

    private static List<Position> checked(List<Position> positions, int values, int each) {
        if (positions.isEmpty() || (long) positions.size() * each != values) {
            throw new IllegalArgumentException(
                positions.size() + " positions of " + each + " values do not fill " + values);
        }
        return List.copyOf(positions);
    }
}
