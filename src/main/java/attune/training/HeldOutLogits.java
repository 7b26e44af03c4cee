package attune.training;

import ai.djl.ndarray.NDManager;
import attune.domain.Features;
import attune.domain.Masking;
import attune.evaluation.Temperature;
import attune.job.Cancellation;
import attune.model.block.Pass;
import attune.model.variant.Batch;
import attune.model.variant.Network;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * What a network answers to labelled samples, without dropout; shortest first.
 *
 * @param logits n × C
 * @param targets n indices of classes, or scores
 */
record HeldOutLogits(float[][] logits, double[] targets) {

    private static final int BATCH = 64;

    static HeldOutLogits of(Network network, List<Lesson> lessons, Cancellation cancellation) {
        List<Lesson> byLength = lessons.stream().sorted(Comparator.comparingInt(CourseLessons::length)).toList();
        float[][] logits = new float[byLength.size()][];
        int classes = network.spec().classes();
        for (int from = 0; from < logits.length; from += BATCH) {
            cancellation.check();
            int to = Math.min(logits.length, from + BATCH);
            List<Features> asked = byLength.subList(from, to).stream().map(Lesson::features).toList();
            try (NDManager scratch = network.parameters().manager().newSubManager()) {
                Batch batch = Batch.of(scratch, asked, Collections.nCopies(asked.size(), Masking.NONE), network.spec());
                float[] all = network.decide(network.encode(batch), Pass.READ).logits().toFloatArray();
                for (int i = from; i < to; i++) {
                    logits[i] = Arrays.copyOfRange(all, (i - from) * classes, (i - from + 1) * classes);
                }
            }
        }
        return new HeldOutLogits(logits, byLength.stream().mapToDouble(Lesson::target).toArray());
    }

    /** The temperature to give the model's specification ({@link attune.domain.ModelSpec#calibrated}); not for scores. */
    double temperature() {
        return Temperature.fit(logits, Arrays.stream(targets).mapToInt(target -> (int) target).toArray());
    }
}
