package attune.model.block;

import ai.djl.ndarray.NDArray;

/**
 * One modality of B samples in a network: vectors at positions, and which positions are there to be read.
 *
 * @param values B × n × d; a position that is not present holds anything finite
 * @param present B × n, 1 where a position is present, else 0
 */
public record Sequence(NDArray values, NDArray present) {

    public Sequence with(NDArray newValues) {
        return new Sequence(newValues, present);
    }

    /** B × 1: 1 for a sample in which anything is present. */
    public NDArray anything() {
        return present.max(new int[] {1}, true);
    }

    public int length() {
        return (int) present.getShape().get(1);
    }
}
