package attune.model.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Dropout (Srivastava et al. 2014): in training each number is 0 with probability p, else divided by 1 − p.
 *
 * <p>Drawing that many random numbers anew would take a fifth of a training step. So a long row of zeros and 1/(1 − p) is
 * drawn once, and each use multiplies by a stretch of it from a random place; the places follow from {@link #seed}.
 */
public final class Dropout {

    private static final int DRAWN = 1 << 22;
    private static final long SEED = 20_261_122;

    private final NDManager manager;
    private final DataType type;
    private final double share;
    private final Map<Integer, NDArray> drawn = new HashMap<>();
    private SplittableRandom places = new SplittableRandom(SEED);

    /** Dropout with probability {@code share}, 0 to below 1; what it draws lives as long as the parameters. */
    public Dropout(Parameters parameters, double share) {
        this.manager = parameters.manager();
        this.type = parameters.type();
        this.share = share;
    }

    /** Begins the places anew, so that a training step does not depend on the steps before it. */
    public void seed(long seed) {
        places = new SplittableRandom(seed);
    }

    public NDArray forward(NDArray input, Pass pass) {
        return switch (pass) {
            case READ, TRACE -> input;
            case TRAIN -> share == 0 ? input : input.mul(stretch(input));
        };
    }

    /** A stretch of the drawn numbers in the shape of the input; the same length always takes the same row of them. */
    private NDArray stretch(NDArray input) {
        long length = input.size();
        int count = DRAWN;
        while (count < 2 * length) {
            count *= 2;
        }
        NDArray row = drawn.computeIfAbsent(count, this::draw);
        long from = places.nextLong(count - length + 1);
        NDArray stretch = row.get(new NDIndex("{}:{}", from, from + length));
        stretch.attach(input.getManager());
        return stretch.reshape(input.getShape());
    }

    private NDArray draw(int count) {
        SplittableRandom random = new SplittableRandom(SEED);
        float kept = (float) (1 / (1 - share));
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = random.nextDouble() < share ? 0 : kept;
        }
        return EngineMemory.of(manager, type, numbers, count);
    }
}
