package attune.model.variant;

import ai.djl.ndarray.NDArray;

/**
 * One modality of a batch as its encoder takes it: position after position, hardly padded, so that little work is done on
 * what is not there.
 *
 * @param inputs K × (input of a position): the positions of all samples that have the modality, one
 *     after the other; for convolutions rounded up to few sizes by empty rows, which no place refers to
 * @param places B × n: which of the K stands where; K itself for padding
 * @param present B × n: 1 where a position may be read, else 0
 */
public record PackedStream(NDArray inputs, NDArray places, NDArray present) {
}
