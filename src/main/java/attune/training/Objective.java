package attune.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import attune.model.variant.Network;
import java.util.function.Supplier;

/** What a training makes small, batch by batch. */
interface Objective {

    /** Batches in every epoch. */
    int batches();

    /**
     * Packs a batch into {@code scratch}; what is given is the loss, computed while it is recorded. The same epoch and number
     * give the same batch.
     *
     * @param optimiser lends the rows of tables that the batch reads
     */
    Supplier<NDArray> prepare(NDManager scratch, Network network, AdamW optimiser, int epoch, int number);
}
