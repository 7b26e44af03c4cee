package attune.model.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import java.util.stream.IntStream;

/**
 * What stretches of sound are like as a whole. Of each band of a log-mel segment its mean over time and the logarithm of its
 * variance; of the first 20 cepstral coefficients (the orthonormal discrete cosine transform over bands, Davis and Mermelstein
 * 1980) these two, the logarithm of their mean change over two frames, how much they rise from the first half to the second, and
 * the values that 10, 50 and 90 % of their frames are below. Speakers and words are blurred by it; loudness, timbre and
 * liveliness are not. K × b × f to K × {@link #count(int)}.
 */
public final class SegmentStatistics {

    private static final int COEFFICIENTS = 20;
    private static final double LEAST = 1e-4;
    private static final double LEAST_CHANGE = 1e-2;
    private static final double[] SHARES = {0.1, 0.5, 0.9};

    private final NDArray cosines;
    private final NDArray changes;
    private final NDArray halves;
    private final NDArray ranks;
    private final NDArray least;
    private final NDArray leastChange;

    /** For b bands and f frames; its constants live as long as the parameters. */
    public SegmentStatistics(Parameters parameters, int bands, int frames) {
        cosines = constant(parameters, cosines(bands), bands, COEFFICIENTS);
        changes = constant(parameters, changes(frames), frames, frames - 2);
        halves = constant(parameters, halves(frames), frames, 1);
        ranks = constant(parameters, ranks(frames), frames, SHARES.length);
        least = parameters.constant(LEAST);
        leastChange = parameters.constant(LEAST_CHANGE);
    }

    /** How many numbers describe a segment of b bands. */
    public static int count(int bands) {
        return 2 * bands + (4 + SHARES.length) * COEFFICIENTS;
    }

    /** Multiply-adds of one segment of b bands and f frames. */
    public static long multiplyAdds(int bands, int frames) {
        return (long) COEFFICIENTS * frames * (bands + frames - 1 + SHARES.length);
    }

    /** K × b × f to K × (2 b + 140). */
    public NDArray of(NDArray segments) {
        NDArray cepstra = segments.transpose(0, 2, 1).matMul(cosines).transpose(0, 2, 1);
        NDArray change = cepstra.matMul(changes).abs().mean(new int[] {2}).add(leastChange).log();
        return NDArrays.concat(new NDList(mean(segments), spread(segments), mean(cepstra), spread(cepstra), change,
            rows(cepstra.matMul(halves)), rows(cepstra.sort(2).matMul(ranks))), 1);
    }

    private static NDArray mean(NDArray values) {
        return values.mean(new int[] {2});
    }

    private NDArray spread(NDArray values) {
        return values.sub(values.mean(new int[] {2}, true)).square().mean(new int[] {2}).add(least).log();
    }

    private static NDArray rows(NDArray values) {
        return values.reshape(values.getShape().get(0), -1);
    }

    private static NDArray constant(Parameters parameters, float[] values, long... shape) {
        return EngineMemory.of(parameters.manager(), parameters.type(), values, shape);
    }

    private static float[] cosines(int bands) {
        float[] matrix = new float[bands * COEFFICIENTS];
        for (int c = 0; c < COEFFICIENTS; c++) {
            double scale = Math.sqrt((c == 0 ? 1.0 : 2.0) / bands);
            for (int band = 0; band < bands; band++) {
                matrix[band * COEFFICIENTS + c] = (float) (scale * Math.cos(Math.PI * c * (band + 0.5) / bands));
            }
        }
        return matrix;
    }

    /** Frame t + 2 less frame t, as a matrix. */
    private static float[] changes(int frames) {
        float[] matrix = new float[frames * (frames - 2)];
        IntStream.range(0, frames - 2).forEach(t -> {
            matrix[t * (frames - 2) + t] = -1;
            matrix[(t + 2) * (frames - 2) + t] = 1;
        });
        return matrix;
    }

    /** The mean of the second half less that of the first, as a matrix. */
    private static float[] halves(int frames) {
        float[] matrix = new float[frames];
        int half = frames / 2;
        for (int t = 0; t < frames; t++) {
            matrix[t] = t < half ? -1f / half : 1f / (frames - half);
        }
        return matrix;
    }

    /** Picks from sorted frames. */
    private static float[] ranks(int frames) {
        float[] matrix = new float[frames * SHARES.length];
        for (int i = 0; i < SHARES.length; i++) {
            matrix[(int) Math.round(SHARES[i] * (frames - 1)) * SHARES.length + i] = 1;
        }
        return matrix;
    }
}
