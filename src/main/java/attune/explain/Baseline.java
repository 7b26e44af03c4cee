package attune.explain;

import attune.domain.Stream;
import attune.domain.StreamSpec;
import attune.perturb.Blur;
import java.util.Arrays;

/**
 * What stands in a position's place when it says nothing: the mask piece, the region so blurred that hardly more than its
 * colour is left, silence, the mean vector.
 */
final class Baseline {

    /** ln(1e-10): log-mel power of digital silence. */
    static final float SILENCE = -23.03f;

    private Baseline() {
    }

    /** A stream of the same positions, each of which says nothing. */
    static Stream of(Stream stream, StreamSpec spec, int maskPiece) {
        return switch (stream) {
            case Stream.TokenIds tokens -> {
                int[] ids = new int[tokens.length()];
                Arrays.fill(ids, maskPiece);
                yield new Stream.TokenIds(ids, tokens.positions());
            }
            case Stream.RegionPixels regions -> Blur.of(regions, regions.side() / 2);
            case Stream.LogMelSegments segments -> {
                float[] silence = new float[segments.values().length];
                Arrays.fill(silence, SILENCE);
                yield new Stream.LogMelSegments(silence, segments.bands(), segments.frames(), segments.positions());
            }
            case Stream.Vectors vectors -> new Stream.Vectors(means(vectors, spec), vectors.width(), vectors.positions());
        };
    }

    /** The mean of the train list where the model knows it, else zeros. */
    private static float[] means(Stream.Vectors vectors, StreamSpec spec) {
        float[] values = new float[vectors.values().length];
        if (spec instanceof StreamSpec.Rows rows && !rows.means().isEmpty()) {
            for (int i = 0; i < values.length; i++) {
                values[i] = rows.means().get(i % vectors.width()).floatValue();
            }
        }
        return values;
    }
}
