package attune.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import attune.domain.Modality;
import attune.model.block.EngineMemory;
import attune.model.block.Pass;
import attune.model.block.Sequence;
import attune.model.variant.Encoded;
import attune.model.variant.Network;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The network's own loss (equation 8) on voices, their labels smoothed by a tenth (Szegedy et al. 2016): recordings are few. A
 * twin learns besides to make the vectors that its elder makes, Σ |v − u|² / Σ |u|², so that what reads one can read the other.
 *
 * @param elder whose vectors u are wanted too; none for a network that learns from labels alone
 */
record VoiceObjective(Lessons lessons, Optional<Network> elder) implements Objective {

    private static final double SMOOTHING = 0.1;

    @Override public int batches() {
        return lessons.batches();
    }

    @Override public Supplier<NDArray> prepare(NDManager scratch, Network network, AdamW optimiser, int epoch, int number) {
        List<Lesson> batch = lessons.batch(epoch, number);
        LentRows read = LentRows.of(scratch, batch, network.spec(), optimiser);
        NDArray truth = EngineMemory.of(scratch, batch.stream().mapToLong(Lesson::label).toArray(), batch.size());
        NDArray shares = shares(scratch, batch, network.spec().classes());
        Optional<Sequence> wanted = elder.map(other -> heard(other.encode(read.batch())));
        return () -> {
            Encoded encoded = network.encode(read.batch(), read.tables());
            NDArray own = network.loss().of(network.decide(encoded, Pass.TRAIN), truth, shares).total();
            return wanted.map(vectors -> own.add(apart(heard(encoded), vectors))).orElse(own);
        };
    }

    private static Sequence heard(Encoded encoded) {
        return encoded.sequences().get(Modality.AUDIO);
    }

    private static NDArray apart(Sequence own, Sequence wanted) {
        NDArray present = wanted.present().expandDims(2);
        return own.values().sub(wanted.values()).mul(present).square().sum()
            .div(wanted.values().mul(present).square().sum());
    }

    private static NDArray shares(NDManager scratch, List<Lesson> batch, int classes) {
        float[] shares = new float[batch.size() * classes];
        Arrays.fill(shares, (float) (SMOOTHING / classes));
        for (int i = 0; i < batch.size(); i++) {
            shares[i * classes + batch.get(i).label()] += (float) (1 - SMOOTHING);
        }
        return EngineMemory.of(scratch, DataType.FLOAT32, shares, batch.size(), classes);
    }
}
