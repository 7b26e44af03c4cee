package attune.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import attune.model.block.EngineMemory;
import java.util.Arrays;

/**
 * The word vectors of a network while they are trained. A step reads a few hundred rows of ten thousand, so only those go into
 * the engine, come back with a gradient and move; the others keep their values and their moments ("lazy" Adam).
 */
final class WordTable {

    private final NDArray parameter;
    private final int width;
    private final float[] values;
    private final float[] mean;
    private final float[] variance;
    private final int[] place;
    private int[] rows = {};
    private NDArray lent;
    private float[] gradient = {};

    WordTable(NDArray parameter) {
        this.parameter = parameter;
        width = (int) parameter.getShape().get(1);
        values = parameter.toFloatArray();
        mean = new float[values.length];
        variance = new float[values.length];
        place = new int[values.length / width];
        Arrays.fill(place, -1);
    }

    /**
     * Lends the rows that the ids name and writes their numbers among these over the ids.
     *
     * @param ids of every sample; changed
     * @return K × d, which keeps its gradient; the owner closes it after the step
     */
    NDArray lend(NDManager owner, int[]... ids) {
        int[] taken = new int[Arrays.stream(ids).mapToInt(own -> own.length).sum()];
        int count = 0;
        for (int[] own : ids) {
            for (int i = 0; i < own.length; i++) {
                if (place[own[i]] < 0) {
                    place[own[i]] = count;
                    taken[count++] = own[i];
                }
                own[i] = place[own[i]];
            }
        }
        rows = Arrays.copyOf(taken, count);
        float[] copied = new float[count * width];
        for (int k = 0; k < count; k++) {
            System.arraycopy(values, rows[k] * width, copied, k * width, width);
            place[rows[k]] = -1;
        }
        lent = EngineMemory.of(owner, parameter.getDataType(), copied, count, width);
        lent.setRequiresGradient(true);
        return lent;
    }

    /** Fetches the gradient of the lent rows; gives its sum of squares, 0 where nothing was lent. */
    double takeGradient() {
        double squares = 0;
        if (lent != null) {
            try (NDArray own = lent.getGradient()) {
                gradient = own.toFloatArray();
            }
            for (float each : gradient) {
                squares += (double) each * each;
            }
        }
        return squares;
    }

    /** Moves the lent rows. */
    void update(AdamW.Pace pace, double decay) {
        if (lent == null) {
            return;
        }
        float kept = (float) (1 - pace.rate() * decay);
        for (int k = 0; k < rows.length; k++) {
            int to = rows[k] * width;
            int from = k * width;
            for (int j = 0; j < width; j++) {
                float slope = gradient[from + j] * pace.scale();
                float first = AdamW.FIRST * mean[to + j] + (1 - AdamW.FIRST) * slope;
                float second = AdamW.SECOND * variance[to + j] + (1 - AdamW.SECOND) * slope * slope;
                mean[to + j] = first;
                variance[to + j] = second;
                values[to + j] = kept * values[to + j] - pace.corrected() * first / ((float) Math.sqrt(second) + AdamW.EPSILON);
            }
        }
        lent = null;
    }

    /** Writes the values into the network. */
    void settle() {
        try (NDArray settled = array(parameter.getManager(), values)) {
            parameter.set(new NDIndex("..."), settled);
        }
    }

    NDArray mean(NDManager owner) {
        return array(owner, mean);
    }

    NDArray variance(NDManager owner) {
        return array(owner, variance);
    }

    /** Goes on from the network's values and these moments. */
    void restore(NDArray savedMean, NDArray savedVariance) {
        System.arraycopy(parameter.toFloatArray(), 0, values, 0, values.length);
        System.arraycopy(savedMean.toFloatArray(), 0, mean, 0, mean.length);
        System.arraycopy(savedVariance.toFloatArray(), 0, variance, 0, variance.length);
    }

    private NDArray array(NDManager owner, float[] numbers) {
        return EngineMemory.of(owner, DataType.FLOAT32, numbers, parameter.getShape().getShape());
    }
}
