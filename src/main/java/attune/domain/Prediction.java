package attune.domain;

import java.util.List;

/**
 * What a model says.
 *
 * @param labels C class names
 * @param logits C numbers
 * @param probabilities C numbers that sum to 1: of the logits at the model's temperature
 */
public record Prediction(List<String> labels, float[] logits, float[] probabilities) {

    public Prediction {
        labels = List.copyOf(labels);
        if (logits.length != labels.size() || probabilities.length != labels.size()) {
            throw new IllegalArgumentException("a prediction has one logit and one probability a label");
        }
    }

    /**
     * Of the logits of a model.
     *
     * @param temperature T, above 0; the probabilities are softmax(logits / T)
     */
    public static Prediction of(List<String> labels, float[] logits, double temperature) {
        return new Prediction(labels, logits, softmax(logits, temperature));
    }

    /** exp(x_c / T) / Σ exp(x_k / T), of finite numbers. */
    public static float[] softmax(float[] logits, double temperature) {
        double largest = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            largest = Math.max(largest, logit);
        }
        double sum = 0;
        for (float logit : logits) {
            sum += Math.exp((logit - largest) / temperature);
        }
        float[] probabilities = new float[logits.length];
        for (int c = 0; c < logits.length; c++) {
            probabilities[c] = (float) (Math.exp((logits[c] - largest) / temperature) / sum);
        }
        return probabilities;
    }

    /** The index of the most probable class; the first of equals. */
    public int answer() {
        int best = 0;
        for (int c = 1; c < probabilities.length; c++) {
            if (probabilities[c] > probabilities[best]) {
                best = c;
            }
        }
        return best;
    }

    public String label() {
        return labels.get(answer());
    }

    public float confidence() {
        return probabilities[answer()];
    }
}
