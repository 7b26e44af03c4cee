package attune.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import attune.domain.Explanation;
import attune.domain.Explanation.Completeness;
import attune.domain.Features;
import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.Relevance;
import attune.domain.Variant;
import attune.inference.InferenceSession;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.model.block.EngineMemory;
import attune.model.block.Golden;
import attune.model.block.Golden.Between;
import attune.model.variant.SmallInputs;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Integrated gradients against the golden file, garbage collected between forward and backward, and of a whole network. */
class IntegratedGradientsGoldenTest {

    private static final int STEPS = 64;

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource
    void attributions(Between between) {
        try (NDManager manager = NDManager.newBaseManager()) {
            Golden golden = Golden.read("integrated_gradients", manager);
            double[] x = golden.array("x").toDoubleArray();
            double[] zero = new double[x.length];
            double[] baseline = golden.array("baseline").toDoubleArray();
            check(golden, manager, between, zero, x, "attributions", "f_0");
            check(golden, manager, between, baseline, x, "attributions_from_baseline", "f_baseline");
        }
    }

    private static void check(Golden golden, NDManager manager, Between between, double[] from, double[] to,
        String expected, String start) {
        NDArray first = golden.array("W1").transpose();
        NDArray second = golden.array("W2").transpose();
        StraightPath path = new StraightPath(List.of(new StraightPath.Line(from, to, to.length)), STEPS, DataType.FLOAT64);
        for (int step = 0; step < STEPS; step += 24) {
            path.walk(manager, step, Math.min(STEPS, step + 24), points -> {
                NDArray values = points.getFirst().dot(first).tanh().dot(second).get(":, 1");
                between.happen();
                return values;
            });
        }
        Golden.equal(golden.array(expected), EngineMemory.of(manager, DataType.FLOAT64, path.attributions(0), to.length),
            expected);
        double[] ends = path.ends(manager, points -> points.getFirst().dot(first).tanh().dot(second).get(":, 1"));
        assertEquals(golden.node(start).asDouble(), ends[0], 1e-9);
        assertEquals(golden.node("f_x").asDouble(), ends[1], 1e-9);
    }

    @ParameterizedTest
    @EnumSource
    void theNumbersOfANetworkAddUp(Variant variant) {
        Features features = SmallInputs.features(5, 4, 3, 5);
        BitSet hidden = new BitSet();
        hidden.set(1);
        Masking masking = new Masking(Set.of(), Map.of(Modality.TEXT, hidden));
        try (InferenceSession session = SmallModel.open(SmallInputs.spec(variant), folder)) {
            Subject subject = SmallModel.subject(session, features, masking);
            Explanation explanation = IntegratedGradients.of(subject, 512, Progress.SILENT, Cancellation.never());
            Completeness completeness = explanation.completeness().orElseThrow();
            assertEquals(session.read(features, masking).prediction().logits()[subject.target().index()],
                completeness.logit(), 1e-4);
            assertTrue(completeness.error() < 0.02 * Math.max(0.1, Math.abs(completeness.logit() - completeness.baseline())),
                completeness::toString);
            double sum = 0;
            for (Relevance relevance : explanation.relevance().values()) {
                for (float value : relevance.values()) {
                    sum += value;
                }
            }
            assertEquals(completeness.sum(), sum, 1e-4);
            assertEquals(0, explanation.relevance().get(Modality.TEXT).values()[1], "a hidden piece says nothing");
        }
    }

    @Test
    void progressEndsAtOne() {
        double[] last = {0};
        try (InferenceSession session = SmallModel.open(SmallInputs.spec(Variant.TEXT_ONLY), folder)) {
            IntegratedGradients.of(SmallModel.subject(session, SmallInputs.features(5, 4, 0, 0), Masking.NONE),
                (done, step) -> last[0] = done, Cancellation.never());
        }
        assertEquals(1, last[0]);
    }
}
