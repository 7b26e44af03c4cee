package attune.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter 2019), β = 0.9 and 0.999, ε = 1e-8, with the gradients scaled
 * to a largest global norm first: m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g²,
 * w ← (1 − r·decay)w − r·(√(1 − β₂ᵗ) / (1 − β₁ᵗ))·m / (√v + ε).
 *
 * <p>Its moments are part of a checkpoint, by the parameter's name.
 */
final class AdamW implements AutoCloseable {

    private static final float FIRST = 0.9f;
    private static final float SECOND = 0.999f;
    private static final float EPSILON = 1e-8f;
    /** The engine would cut single numbers at anything from 0. */
    private static final float UNCLIPPED = -1;
    private static final String MEAN = "mean.";
    private static final String VARIANCE = "variance.";

    private final NDManager manager;
    private final Map<String, NDArray> parameters;
    private final Map<String, NDArray> moments = new LinkedHashMap<>();
    private final float decay;
    private final double clip;
    private long steps;

    AdamW(NDManager parent, Map<String, NDArray> parameters, double decay, double clip) {
        this.manager = parent.newSubManager();
        this.parameters = parameters;
        this.decay = (float) decay;
        this.clip = clip;
        parameters.forEach((name, weight) -> {
            moments.put(MEAN + name, manager.zeros(weight.getShape(), weight.getDataType()));
            moments.put(VARIANCE + name, manager.zeros(weight.getShape(), weight.getDataType()));
        });
    }

    /** One step on the gradients that stand in the parameters. Gives their global norm before clipping. */
    double step(double rate) {
        try (NDManager scratch = manager.newSubManager()) {
            Map<String, NDArray> gradients = new LinkedHashMap<>();
            double squares = 0;
            for (Map.Entry<String, NDArray> parameter : parameters.entrySet()) {
                NDArray gradient = parameter.getValue().getGradient();
                gradient.attach(scratch);
                double norm = gradient.norm().getFloat();
                squares += norm * norm;
                gradients.put(parameter.getKey(), gradient);
            }
            double norm = Math.sqrt(squares);
            if (Double.isFinite(norm)) {
                steps++;
                float scale = (float) Math.min(1, clip / Math.max(norm, Double.MIN_NORMAL));
                double correction = Math.sqrt(1 - Math.pow(SECOND, steps)) / (1 - Math.pow(FIRST, steps));
                gradients.forEach((name, gradient) -> update(name, gradient, rate, correction, scale));
            }
            return norm;
        }
    }

    private void update(String name, NDArray gradient, double rate, double correction, float scale) {
        NDArray weight = parameters.get(name);
        float own = weight.getShape().dimension() > 1 ? decay : 0;
        NDList inputs = new NDList(weight, gradient, moments.get(MEAN + name), moments.get(VARIANCE + name));
        weight.getNDArrayInternal().adamUpdate(inputs, new NDList(weight), (float) rate, (float) (rate * correction), own,
            scale, UNCLIPPED, FIRST, SECOND, EPSILON, false, true);
    }

    long steps() {
        return steps;
    }

    /** The moments by name, as they stand. */
    Map<String, NDArray> moments() {
        return moments;
    }

    /** Goes on from a checkpoint. */
    void restore(Map<String, NDArray> saved, long atStep) {
        moments.forEach((name, moment) -> saved.get(name).copyTo(moment));
        steps = atStep;
    }

    @Override public void close() {
        manager.close();
    }
}
