package attune.workbench;

import attune.domain.Doubt;
import attune.domain.Modality;
import attune.domain.Prediction;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The answer for a whole clip: the mean of its windows' probabilities and gates, weighted by their length in seconds
 * (a post is a single reading). Logits are the logarithms of the mean probabilities.
 */
public final class Overall {

    private final Map<Modality, Double> gates = new EnumMap<>(Modality.class);
    private List<String> labels = List.of();
    private double[] probabilities;
    private double weight;
    private double lacking;

    public void add(Reading reading) {
        add(reading.analysis().prediction(), length(reading));
        lacking += Doubt.lacking(reading.analysis().evidence()) ? length(reading) : 0;
        reading.analysis().gates().ifPresent(weights -> weights.weights().forEach(
            (modality, gate) -> gates.merge(modality, gate * length(reading), Double::sum)));
    }

    void add(Prediction prediction, double length) {
        if (probabilities == null) {
            labels = prediction.labels();
            probabilities = new double[labels.size()];
        }
        for (int c = 0; c < probabilities.length; c++) {
            probabilities[c] += length * prediction.probabilities()[c];
        }
        weight += length;
    }

    public Prediction prediction() {
        float[] mean = new float[labels.size()];
        float[] logits = new float[labels.size()];
        for (int c = 0; c < mean.length; c++) {
            mean[c] = (float) (probabilities[c] / weight);
            logits[c] = (float) Math.log(Math.max(mean[c], Float.MIN_NORMAL));
        }
        return new Prediction(labels, logits, mean);
    }

    /** Why the answer is unsure: by its own probabilities, and where the evidence is lacking for more than half of the time. */
    public Set<Doubt> doubts() {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        if (Doubt.flat(prediction())) {
            doubts.add(Doubt.FLAT);
        }
        if (2 * lacking > weight) {
            doubts.add(Doubt.EVIDENCE);
        }
        return doubts;
    }

    /** Mean gates; they sum to 1 as each window's do. */
    public Map<Modality, Double> gates() {
        Map<Modality, Double> mean = new EnumMap<>(Modality.class);
        gates.forEach((modality, sum) -> mean.put(modality, sum / weight));
        return mean;
    }

    /** Seconds of a reading's window, at least a millisecond so that it counts at all; 1 for a post. */
    static double length(Reading reading) {
        return reading.windows().isEmpty() ? 1 : Math.max(1e-3, reading.windows().get(reading.window()).length());
    }
}
