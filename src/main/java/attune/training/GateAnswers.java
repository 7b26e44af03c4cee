package attune.training;

import ai.djl.ndarray.NDManager;
import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.Prediction;
import attune.model.block.Pass;
import attune.model.variant.Batch;
import attune.model.variant.Network;
import attune.model.variant.Output;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What a network answers to a clip and how it weighs the streams.
 *
 * @param gates g by modality in the order of the network's inputs; empty where it has none
 * @param shares of each modality in the logit of the answer
 * @param told the answered class
 */
record GateAnswers(float[] gates, float[] shares, float[] probabilities, int told) {

    private static final int BATCH = 64;

    static List<GateAnswers> of(Network network, List<ComposedClip> clips) {
        List<GateAnswers> answers = new ArrayList<>();
        int modalities = network.spec().inputs().size();
        int classes = network.spec().classes();
        for (int from = 0; from < clips.size(); from += BATCH) {
            List<ComposedClip> some = clips.subList(from, Math.min(clips.size(), from + BATCH));
            try (NDManager scratch = network.parameters().manager().newSubManager()) {
                Batch batch = Batch.of(scratch, some.stream().map(ComposedClip::features).toList(),
                    Collections.nCopies(some.size(), Masking.NONE), network.spec());
                Output output = network.decide(network.encode(batch), Pass.READ);
                float[] logits = output.logits().toFloatArray();
                float[] gates = output.gates().map(each -> each.toFloatArray()).orElse(new float[0]);
                float[] shares = network.shares(output).map(each -> each.toFloatArray()).orElse(new float[0]);
                for (int i = 0; i < some.size(); i++) {
                    float[] own = Prediction.softmax(Arrays.copyOfRange(logits, i * classes, (i + 1) * classes), 1);
                    int told = largest(own);
                    float[] ofAnswer = new float[gates.length == 0 ? 0 : modalities];
                    for (int m = 0; m < ofAnswer.length; m++) {
                        ofAnswer[m] = shares[(i * modalities + m) * classes + told];
                    }
                    answers.add(new GateAnswers(
                        gates.length == 0 ? gates : Arrays.copyOfRange(gates, i * modalities, (i + 1) * modalities),
                        ofAnswer, own, told));
                }
            }
        }
        return answers;
    }

    static int largest(float[] values) {
        int largest = 0;
        for (int i = 1; i < values.length; i++) {
            largest = values[i] > values[largest] ? i : largest;
        }
        return largest;
    }

    /** The place of a modality among gates and shares. */
    static int place(Network network, Modality modality) {
        return new ArrayList<>(network.spec().inputs().keySet()).indexOf(modality);
    }
}
