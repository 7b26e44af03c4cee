package attune.training;

import java.util.Locale;

/**
 * How to train: everything that is chosen before the first step.
 *
 * @param epochs most epochs
 * @param learningRate the highest, reached at the end of the warm-up
 * @param warmUp share of all steps over which the rate rises, 0 to below 1
 * @param weightDecay of matrices; gains, biases and other single rows have none
 * @param clip largest global norm of the gradients
 * @param patience epochs without a better exam before the loop stops
 * @param seed of dropout, order and draws; the network's own seed is given with the network
 * @param averaging what each epoch leaves of the average of the weights before it, 0 (its own weights are taken) to below 1
 */
public record TrainingPlan(int epochs, double learningRate, double warmUp, double weightDecay, double clip, int patience,
    long seed, double averaging) {

    public TrainingPlan {
        if (epochs < 1 || patience < 1) {
            throw new IllegalArgumentException("epochs and patience are at least 1, got " + epochs + " and " + patience);
        }
        if (!(learningRate > 0) || !(clip > 0) || !(weightDecay >= 0) || !(warmUp >= 0 && warmUp < 1)) {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                "no plan: learning rate %s, clip %s, weight decay %s, warm-up %s", learningRate, clip, weightDecay, warmUp));
        }
        if (!(averaging >= 0 && averaging < 1)) {
            throw new IllegalArgumentException("averaging is 0 to below 1, got " + averaging);
        }
    }

    /** Each epoch is asked, and kept, with its own weights. */
    public TrainingPlan(
        int epochs, double learningRate, double warmUp, double weightDecay, double clip, int patience, long seed) {
        this(epochs, learningRate, warmUp, weightDecay, clip, patience, seed, 0);
    }

    /** The same with weights averaged over epochs. */
    public TrainingPlan averaging(double share) {
        return new TrainingPlan(epochs, learningRate, warmUp, weightDecay, clip, patience, seed, share);
    }

    /**
     * The rate of a step: rises evenly over the warm-up, then falls evenly to 0 after the last step.
     *
     * @param step from 0
     * @param steps of all epochs together
     */
    public double rate(long step, long steps) {
        double rising = warmUp * steps;
        double share = step < rising ? (step + 1) / Math.max(1, rising) : (steps - step) / Math.max(1, steps - rising);
        return learningRate * Math.min(1, share);
    }
}
