package attune.domain;

import java.util.List;

/**
 * What a model says.
 *
 * @param labels C class names
 * @param logits C numbers
 * @param probabilities C numbers that sum to 1
 */
public record Prediction(List<String> labels, float[] logits, float[] probabilities) {

    public Prediction {
        labels = List.copyOf(labels);
        if (logits.length != labels.size() || probabilities.length != labels.size()) {
            throw new IllegalArgumentException("a prediction has one logit and one probability a label");
        }
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
