package attune.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import attune.domain.ModelSpec;
import attune.model.block.EngineMemory;
import attune.model.block.Pass;
import attune.model.variant.Network;
import java.util.List;
import java.util.function.Supplier;

/** The network's own loss (equation 8) on lessons. */
record LabelledLessons(Lessons lessons) implements Objective {

    @Override public int batches() {
        return lessons.batches();
    }

    @Override public Supplier<NDArray> prepare(NDManager scratch, Network network, AdamW optimiser, int epoch, int number) {
        List<Lesson> batch = lessons.batch(epoch, number);
        LentRows read = LentRows.of(scratch, batch, network.spec(), optimiser);
        NDArray truth = truth(scratch, batch, network.spec());
        return () -> network.loss()
            .of(network.decide(network.encode(read.batch(), read.tables()), Pass.TRAIN), truth).total();
    }

    private static NDArray truth(NDManager scratch, List<Lesson> batch, ModelSpec spec) {
        return spec.scored()
            ? EngineMemory.of(scratch, DataType.FLOAT32, batch.stream().mapToDouble(Lesson::target).toArray(), batch.size())
            : EngineMemory.of(scratch, batch.stream().mapToLong(Lesson::label).toArray(), batch.size());
    }
}
