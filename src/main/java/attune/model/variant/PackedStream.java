package attune.model.variant;

import ai.djl.ndarray.NDArray;
import java.util.Optional;

/**
 * One modality of a batch as its encoder takes it. What is costly to encode comes position after position, hardly padded, so
 * that little work is done on what is not there; word pieces and vectors come padded, which spares sorting them out.
 *
 * @param inputs K × (input of a position): the positions of all samples that have the modality, one after the other; for
 *     convolutions rounded up to few sizes by empty rows, which no place refers to. Or B × n × (input of a position)
 * @param places B × n: which of the K stands where; K itself for padding. Empty where the inputs are padded themselves
 * @param present B × n: 1 where a position may be read, else 0
 * @param state whether the encoder still has to read the inputs
 */
public record PackedStream(NDArray inputs, Optional<NDArray> places, NDArray present, State state) {

    /** What stands in the inputs: what an encoder reads, or what one made of it before. */
    public enum State { RAW, ENCODED }
}
