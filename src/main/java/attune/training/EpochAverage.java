package attune.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import attune.model.block.EngineMemory;
import attune.model.block.Parameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Weights averaged over epochs (Polyak and Juditsky 1992; Izmailov et al. 2018): after each epoch w̄ ← s w̄ + (1 − s) w, the
 * first begins it. Where material is little, one epoch's weights know it by heart in one way, the next one's in another; what
 * they have in common asks better. With s = 0 it is the network's own weights.
 */
final class EpochAverage implements AutoCloseable {

    private static final String AVERAGE = "average.";

    private final Parameters parameters;
    private final double share;
    private final NDManager manager;
    private final Map<String, NDArray> averages = new LinkedHashMap<>();

    EpochAverage(Parameters parameters, double share) {
        this.parameters = parameters;
        this.share = share;
        manager = parameters.manager().newSubManager();
    }

    /** Takes in the weights as they are at the end of an epoch. */
    void follow() {
        if (share == 0) {
            return;
        }
        try (NDManager scratch = manager.newSubManager();
             NDArray old = EngineMemory.constant(manager, parameters.type(), share);
             NDArray added = EngineMemory.constant(manager, parameters.type(), 1 - share)) {
            parameters.byName().forEach((name, weight) -> {
                NDArray now = copy(weight, scratch);
                if (averages.containsKey(name)) {
                    averages.get(name).muli(old).addi(now.muli(added));
                } else {
                    averages.put(name, copy(weight, manager));
                }
            });
        }
    }

    /** What is done with the averages in the network's place of its weights, which stand there again afterwards. */
    <T> T during(Supplier<T> what) {
        if (averages.isEmpty()) {
            return what.get();
        }
        try (NDManager scratch = manager.newSubManager()) {
            Map<String, NDArray> own = new LinkedHashMap<>();
            parameters.byName().forEach((name, weight) -> own.put(name, copy(weight, scratch)));
            averages.forEach(parameters::assign);
            try {
                return what.get();
            } finally {
                own.forEach(parameters::assign);
            }
        }
    }

    /** The averages by name; the network's weights where nothing is averaged. */
    Map<String, NDArray> byName() {
        return averages.isEmpty() ? parameters.byName() : averages;
    }

    /** For a checkpoint. */
    Map<String, NDArray> state() {
        Map<String, NDArray> state = new LinkedHashMap<>();
        averages.forEach((name, average) -> state.put(AVERAGE + name, average));
        return state;
    }

    /** From a checkpoint, whose arrays are copied. */
    void restore(Map<String, NDArray> state) {
        parameters.byName().keySet().forEach(name -> {
            NDArray average = state.get(AVERAGE + name);
            if (average != null) {
                averages.put(name, copy(average, manager));
            }
        });
    }

    @Override public void close() {
        manager.close();
    }

    private static NDArray copy(NDArray array, NDManager to) {
        NDArray copy = array.stopGradient().duplicate();
        copy.attach(to);
        return copy;
    }
}
