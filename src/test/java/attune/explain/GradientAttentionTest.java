package attune.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import attune.domain.Explanation;
import attune.domain.Masking;
import attune.domain.RelevanceMap;
import attune.domain.Variant;
import attune.inference.InferenceSession;
import attune.model.block.Attended;
import attune.model.block.AttentionMask;
import attune.model.block.Golden.Between;
import attune.model.block.MultiHeadAttention;
import attune.model.block.Parameters;
import attune.model.block.Pass;
import attune.model.block.Tape;
import attune.model.variant.SmallInputs;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GradientAttentionTest {

    @TempDir private Path folder;

    /** What an attention block gives is linear in its weights: weights times slopes are the whole but for the output's bias. */
    @Test
    void weightsTimesSlopesAreWhatABlockGives() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Parameters parameters = Parameters.of(manager, DataType.FLOAT64, 3);
            MultiHeadAttention block = new MultiHeadAttention(parameters, 8, 2);
            NDArray reader = manager.randomNormal(new Shape(1, 3, 8), DataType.FLOAT64);
            NDArray read = manager.randomNormal(new Shape(1, 5, 8), DataType.FLOAT64);
            NDArray upstream = manager.randomNormal(new Shape(1, 3, 8), DataType.FLOAT64);
            AttentionMask mask = AttentionMask.between(manager.ones(new Shape(1, 3), DataType.FLOAT64),
                manager.ones(new Shape(1, 5), DataType.FLOAT64));
            Attended traced;
            double given;
            try (Tape tape = Tape.open()) {
                traced = block.forward(reader, read, mask, Pass.TRACE);
                NDArray sum = traced.output().mul(upstream).sum();
                given = sum.getDouble();
                tape.backward(sum);
            }
            NDArray slopes = traced.offset().orElseThrow().getGradient();
            double fromWeights = traced.weights().mul(slopes).sum().getDouble();
            assertEquals(given, fromWeights, 1e-9 * Math.max(1, Math.abs(given)), "the bias is 0 in fresh parameters");
            assertTrue(block.forward(reader, read, mask, Pass.READ).offset().isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource
    void garbageBetweenForwardAndBackwardChangesNothing(Variant variant) {
        try (InferenceSession session = SmallModel.open(SmallInputs.spec(variant), folder)) {
            Subject subject = SmallModel.subject(session, SmallInputs.features(2, 4, 3, 5), Masking.NONE);
            Explanation calm = GradientAttention.of(subject);
            Explanation collected = GradientAttention.of(subject, logit -> {
                Between.GARBAGE_COLLECTIONS.happen();
                return logit;
            });
            assertEquals(session.read(subject.features(), Masking.NONE).attention().stream()
                .map(map -> map.direction()).distinct().toList(), calm.maps().stream().map(RelevanceMap::direction).toList());
            for (int m = 0; m < calm.maps().size(); m++) {
                assertArrayEquals(calm.maps().get(m).values(), collected.maps().get(m).values(), 1e-6f);
            }
            calm.relevance().forEach((modality, relevance) -> {
                double columns = 0;
                for (RelevanceMap map : calm.maps()) {
                    for (int row = 0; row < map.rows().size() && map.direction().read() == modality; row++) {
                        columns += map.value(row, 1);
                    }
                }
                assertEquals(columns, relevance.values()[1], 1e-6);
            });
        }
    }
}
