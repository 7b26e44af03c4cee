package attune.training;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Randomness that depends on names and numbers alone, never on what was drawn before. */
final class Draw {

    private static final long MIX = 0x9E3779B97F4A7C15L;

    private Draw() {
    }

    /** The generator of a seed and further numbers, such as an epoch and a place in it. */
    static RandomGenerator of(long seed, long... numbers) {
        long mixed = seed * MIX;
        for (long number : numbers) {
            mixed = (mixed ^ number) * MIX;
            mixed ^= mixed >>> 29;
        }
        return new SplittableRandom(mixed);
    }

    static int[] shuffled(int size, RandomGenerator random) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int at = random.nextInt(i + 1);
            order[i] = order[at];
            order[at] = i;
        }
        return order;
    }
}
