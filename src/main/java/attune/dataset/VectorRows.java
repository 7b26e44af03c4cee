package attune.dataset;

import attune.domain.Position;
import attune.domain.Stream.Vectors;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Padded rows of vectors as corpora ship them, n × width, made a stream: rows that only fill up are absent, and every row
 * keeps its number. −∞, which is the logarithm of silence, becomes 0, as the loader of MMSA has it; any other number that
 * is not finite breaks the row of the corpus.
 */
final class VectorRows {

    private VectorRows() {
    }

    /**
     * The stream; nothing where no row is left.
     *
     * @param file where the numbers stand, with {@code row} and {@code field}: for the fault
     * @param length how many of the first rows are real; where the corpus does not say, those that are not all 0
     */
    static Optional<Vectors> of(Path file, long row, String field, float[] values, int width, OptionalInt length) {
        int count = width == 0 ? 0 : values.length / width;
        if (length.orElse(0) < 0 || length.orElse(0) > count) {
            throw BrokenRow.value(file, row, field + "_lengths", length.orElse(0));
        }
        float[] kept = new float[values.length];
        List<Position> positions = new ArrayList<>();
        for (int i = 0; i < length.orElse(count); i++) {
            boolean filled = length.isPresent();
            for (int j = 0; j < width; j++) {
                float value = values[i * width + j];
                value = value == Float.NEGATIVE_INFINITY ? 0 : value;
                if (!Float.isFinite(value)) {
                    throw BrokenRow.value(file, row, field, value);
                }
                kept[positions.size() * width + j] = value;
                filled |= value != 0;
            }
            if (filled) {
                positions.add(new Position.Row(i, Optional.empty()));
            }
        }
        return positions.isEmpty() ? Optional.empty()
            : Optional.of(new Vectors(Arrays.copyOf(kept, positions.size() * width), width, positions));
    }
}
