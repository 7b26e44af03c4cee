package attune.ui.evaluate;

import java.util.BitSet;

/**
 * Samples picked by a mark that is no matrix: a lasso, a slice, a bin.
 *
 * @param name what a person reads on the chip
 * @param samples numbers of samples of the pair that is open; not copied
 */
public record Picked(String name, BitSet samples) {
}
