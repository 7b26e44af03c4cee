package attune.training;

import attune.dataset.Example;
import attune.dataset.Split;
import java.util.List;

/**
 * Held examples in two halves that share no group: by one the epoch and the temperature are chosen, on the other is measured.
 */
record Halves(List<Example> chosen, List<Example> measured) {

    /** The held parts are the same for every seed of a training, so that seeds can be compared. */
    static final long SEED = 20_261_122;

    private static final double HALF = 0.5;

    static Halves of(List<Example> held) {
        Split split = Split.hold(held, HALF, SEED);
        return new Halves(split.train(), split.held());
    }
}
