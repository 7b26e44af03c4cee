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
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a network answers to labelled samples, without dropout.
 *
 * @param logits n × C
 * @param targets n indices of classes, or scores
 */
record HeldOutLogits(float[][] logits, double[] targets) {

    private static final int BATCH = 64;

    static HeldOutLogits of(Network network, List<Lesson> lessons, Cancellation cancellation) {
        int[] byLength = IntStream.range(0, lessons.size()).boxed()
            .sorted(Comparator.comparingInt(i -> CourseLessons.length(lessons.get(i)))).mapToInt(Integer::intValue).toArray();
        float[][] logits = new float[lessons.size()][];
        int classes = network.spec().classes();
        for (int from = 0; from < logits.length; from += BATCH) {
            cancellation.check();
            int to = Math.min(logits.length, from + BATCH);
            List<Features> asked = Arrays.stream(byLength, from, to).mapToObj(i -> lessons.get(i).features()).toList();
            try (NDManager scratch = network.parameters().manager().newSubManager()) {
                Batch batch = Batch.of(scratch, asked, Collections.nCopies(asked.size(), Masking.NONE), network.spec());
                float[] all = network.decide(network.encode(batch), Pass.READ).logits().toFloatArray();
                for (int i = from; i < to; i++) {
                    logits[byLength[i]] = Arrays.copyOfRange(all, (i - from) * classes, (i - from + 1) * classes);
                }
            }
        }
        return new HeldOutLogits(logits, lessons.stream().mapToDouble(Lesson::target).toArray());
    }

    /** The same where only these classes may be answered: the others at minus infinity. */
    HeldOutLogits only(List<Integer> open) {
        float[][] shut = new float[logits.length][];
        for (int i = 0; i < shut.length; i++) {
            shut[i] = logits[i].clone();
            for (int c = 0; c < shut[i].length; c++) {
                shut[i][c] = open.contains(c) ? shut[i][c] : Float.NEGATIVE_INFINITY;
            }
        }
        return new HeldOutLogits(shut, targets);
    }

    /** Divided by a temperature. */
    HeldOutLogits at(double temperature) {
        float[][] divided = new float[logits.length][];
        for (int i = 0; i < divided.length; i++) {
            divided[i] = logits[i].clone();
            for (int c = 0; c < divided[i].length; c++) {
                divided[i][c] /= (float) temperature;
            }
        }
        return new HeldOutLogits(divided, targets);
    }

    /** Both, one after the other. */
    HeldOutLogits and(HeldOutLogits others) {
        return new HeldOutLogits(Stream.of(logits, others.logits).flatMap(Arrays::stream).toArray(float[][]::new),
            DoubleStream.concat(Arrays.stream(targets), Arrays.stream(others.targets)).toArray());
    }

    /** The temperature to give the model's specification ({@link attune.domain.ModelSpec#calibrated}); not for scores. */
    double temperature() {
        return Temperature.fit(logits, Arrays.stream(targets).mapToInt(target -> (int) target).toArray());
    }
}
