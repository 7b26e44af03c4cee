package attune.model.variant;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.training.GradientCollector;
import attune.domain.AttentionMap.Stage;
import attune.domain.BadInput;
import attune.domain.Features;
import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.ModelSpec.Fusion;
import attune.domain.ModelSpec.Residual;
import attune.domain.Variant;
import attune.model.block.EngineMemory;
import attune.model.block.Pass;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every point of the specification, over samples that lack different modalities. */
class NetworkTest {

    private static final List<Features> SAMPLES = List.of(
        SmallInputs.features(1, 5, 3, 4), SmallInputs.features(2, 2, 0, 6), SmallInputs.features(3, 7, 0, 0),
        SmallInputs.features(4, 0, 6, 0), SmallInputs.features(5, 0, 1, 9));
    private static final List<Masking> OPEN = Collections.nCopies(SAMPLES.size(), Masking.NONE);

    private final NDManager manager = NDManager.newBaseManager();

    @AfterEach
    void close() {
        manager.close();
    }

    static Stream<ModelSpec> points() {
        List<ModelSpec> points = new ArrayList<>();
        for (Variant variant : Variant.values()) {
            if (variant != Variant.TEXT_ONLY) {
                points.add(SmallInputs.spec(variant));
            }
        }
        ModelSpec base = SmallInputs.spec(Variant.BASE);
        ModelSpec gated = SmallInputs.spec(Variant.GATED);
        points.add(with("base+gate", base, Fusion.GATED, Residual.NONE, base.margin()));
        points.add(with("gated+residual", gated, Fusion.GATED, Residual.LINEAR, gated.margin()));
        points.add(with("gated+margin", gated, Fusion.GATED, Residual.NONE, new ModelSpec.MarginTerm.Prototypes(0.1, 1)));
        points.add(with("constant", gated, Fusion.CONSTANT_GATES, Residual.NONE, gated.margin()));
        points.add(with("base+residual", base, Fusion.CONCATENATION, Residual.LINEAR, base.margin()));
        return points.stream();
    }

    private static ModelSpec with(
        String id, ModelSpec of, Fusion fusion, Residual residual, ModelSpec.MarginTerm margin) {
        return new ModelSpec(
            id, of.inputs(), of.interaction(), fusion, residual, margin, of.size(), of.dropout(), of.labels());
    }

    @ParameterizedTest
    @MethodSource("points")
    void aSampleAloneReadsAsInAPaddedMixedBatch(ModelSpec spec) {
        Network network = Network.of(spec, manager, 3);
        Output together = read(network, SAMPLES, OPEN);
        for (int i = 0; i < SAMPLES.size(); i++) {
            Output alone = read(network, List.of(SAMPLES.get(i)), List.of(Masking.NONE));
            assertArrayEquals(row(together.logits(), i), row(alone.logits(), 0), 1e-5f, spec.variant());
            for (AttentionWeights one : alone.attention()) {
                NDArray weights = one.weights();
                long rows = weights.getShape().get(2);
                long columns = weights.getShape().get(3);
                NDArray among = together.attention().stream()
                    .filter(a -> a.direction().equals(one.direction()) && a.layer() == one.layer() && a.stage() == one.stage())
                    .findFirst().orElseThrow().weights().get(i + ", :, :" + rows + ", :" + columns);
                assertArrayEquals(among.flatten().toFloatArray(), weights.flatten().toFloatArray(), 1e-5f);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("points")
    void gatesOfWhatIsAbsentAreExactlyZeroAndSharesAddUp(ModelSpec spec) {
        Network network = Network.of(spec, manager, 3);
        Output output = read(network, SAMPLES, OPEN);
        boolean gated = spec.fusion() == Fusion.GATED || spec.fusion() == Fusion.CONSTANT_GATES;
        assertEquals(gated, output.gates().isPresent());
        assertEquals(gated, network.shares(output).isPresent());
        if (!gated) {
            return;
        }
        float[] bias = network.parameters().byName().get("decision.bias").toFloatArray();
        for (int i = 0; i < SAMPLES.size(); i++) {
            float[] gates = row(output.gates().orElseThrow(), i);
            float[] shares = row(network.shares(output).orElseThrow(), i);
            float[] byEach = row(network.decidedByEach(output).orElseThrow(), i);
            float sum = 0;
            float[] logits = bias.clone();
            float[] weighted = new float[3];
            for (int m = 0; m < 3; m++) {
                assertEquals(SAMPLES.get(i).has(Modality.values()[m]), gates[m] > 0);
                sum += gates[m];
                for (int c = 0; c < 3; c++) {
                    logits[c] += shares[m * 3 + c];
                    weighted[c] += gates[m] * byEach[m * 3 + c];
                }
            }
            assertEquals(1, sum, 1e-6f);
            assertArrayEquals(row(output.logits(), i), logits, 1e-5f);
            assertArrayEquals(row(output.logits(), i), weighted, 1e-5f);
        }
    }

    @ParameterizedTest
    @MethodSource("points")
    void whatIsMaskedNeitherReadsNorIsRead(ModelSpec spec) {
        Network network = Network.of(spec, manager, 3);
        BitSet hidden = BitSet.valueOf(new long[] {0b10110});
        Masking masking = new Masking(java.util.Set.of(Modality.VISION), Map.of(Modality.TEXT, hidden));
        Features whole = SmallInputs.features(1, 5, 3, 4);
        Features other = SmallInputs.features(9, 5, 6, 4);
        attune.domain.Stream.TokenIds text = (attune.domain.Stream.TokenIds) whole.stream(Modality.TEXT).orElseThrow();
        int[] ids = text.ids().clone();
        hidden.stream().forEach(p -> ids[p] = (ids[p] + 7) % 50);
        Map<Modality, attune.domain.Stream> changed = new EnumMap<>(whole.streams());
        changed.put(Modality.TEXT, new attune.domain.Stream.TokenIds(ids, text.positions()));
        changed.put(Modality.VISION, other.stream(Modality.VISION).orElseThrow());
        Output masked = read(network, List.of(whole), List.of(masking));
        Output same = read(network, List.of(new Features(changed)), List.of(masking));
        assertArrayEquals(masked.logits().toFloatArray(), same.logits().toFloatArray(), 1e-6f);
        for (AttentionWeights one : masked.attention()) {
            assertNotEquals(Modality.VISION, one.direction().read());
            float[] weights = one.weights().sum(new int[] {1}).toFloatArray();
            int columns = (int) one.weights().getShape().get(3);
            for (int i = 0; i < weights.length; i++) {
                boolean rowHidden = one.direction().reader() == Modality.TEXT && hidden.get(i / columns);
                boolean columnHidden = one.direction().read() == Modality.TEXT && hidden.get(i % columns);
                assertEquals(rowHidden || columnHidden, weights[i] == 0);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("points")
    void everyParameterIsTrainedAndNoGradientIsBroken(ModelSpec spec) {
        Network network = Network.of(spec, manager, 3);
        network.parameters().requireGradients(true);
        try (NDManager step = manager.newSubManager();
            GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            Output output = network.decide(network.encode(Batch.of(step, SAMPLES, OPEN, spec)), Pass.TRAIN);
            NDArray labels = EngineMemory.of(step, new long[] {0, 1, 2, 1, 0}, 5);
            System.gc();
            collector.backward(network.loss().of(output, labels).total());
        }
        network.parameters().byName().forEach((name, parameter) -> {
            float[] gradient = parameter.getGradient().toFloatArray();
            double norm = 0;
            for (float g : gradient) {
                norm += Math.abs(g);
            }
            assertTrue(Double.isFinite(norm), name);
            // softmax does not see what a key's bias adds to a whole row
            assertTrue(norm > 0 || name.endsWith("key.bias"), name);
        });
    }

    @ParameterizedTest
    @EnumSource(Variant.class)
    void stagesOfAttentionAreTheVariants(Variant variant) {
        ModelSpec spec = SmallInputs.spec(variant);
        Output output = read(Network.of(spec, manager, 3), List.of(SAMPLES.getFirst()), List.of(Masking.NONE));
        long self = output.attention().stream().filter(a -> a.stage() == Stage.SELF).count();
        long cross = output.attention().stream().filter(a -> a.stage() == Stage.CROSS).count();
        long joined = output.attention().stream().filter(a -> a.stage() == Stage.JOINED).count();
        List<Long> expected = switch (variant) {
            case TEXT_ONLY -> List.of(2L, 0L, 0L);
            case EARLY_CONCAT -> List.of(0L, 0L, 18L);
            case BASE -> List.of(6L, 0L, 0L);
            case CROSS_MODAL, GATED, OPTIMISED -> List.of(6L, 6L, 0L);
        };
        assertEquals(expected, List.of(self, cross, joined));
    }

    @Test
    void theSameSeedGivesTheSameStartInEveryVariant() {
        Network gated = Network.of(SmallInputs.spec(Variant.GATED), manager, 3);
        Network optimised = Network.of(SmallInputs.spec(Variant.OPTIMISED), manager, 3);
        Network other = Network.of(SmallInputs.spec(Variant.GATED), manager, 4);
        gated.parameters().byName().forEach((name, parameter) ->
            assertEquals(parameter, optimised.parameters().byName().get(name), name));
        assertNotEquals(gated.parameters().byName().get("decision.weight"),
            other.parameters().byName().get("decision.weight"));
    }

    @Test
    void dropoutFollowsItsSeedAndWorksInTrainingAlone() {
        Network network = Network.of(SmallInputs.spec(Variant.OPTIMISED), manager, 3);
        Encoded encoded = network.encode(Batch.of(manager, SAMPLES, OPEN, network.spec()));
        float[] read = network.decide(encoded, Pass.READ).logits().toFloatArray();
        assertArrayEquals(read, network.decide(encoded, Pass.READ).logits().toFloatArray());
        float[] first = trained(network, encoded, 1);
        assertArrayEquals(first, trained(network, encoded, 1));
        assertFalse(java.util.Arrays.equals(first, trained(network, encoded, 2)));
        assertFalse(java.util.Arrays.equals(first, read));
    }

    private static float[] trained(Network network, Encoded encoded, int seed) {
        network.seedDropout(seed);
        return network.decide(encoded, Pass.TRAIN).logits().toFloatArray();
    }

    @Test
    void nothingToReadIsSaid() {
        ModelSpec spec = SmallInputs.spec(Variant.OPTIMISED);
        Masking all = Masking.without(Modality.TEXT, Modality.AUDIO);
        BadInput refused = assertThrows(BadInput.class,
            () -> Batch.of(manager, List.of(SmallInputs.features(2, 2, 0, 6)), List.of(all), spec));
        assertEquals("model.nothing-to-read", refused.problem());
    }

    @Test
    void aReadingLeavesNothingWithTheParameters() {
        for (ModelSpec spec : points().toList()) {
            try (NDManager own = manager.newSubManager()) {
                Network network = Network.of(spec, own, 3);
                int before = own.getManagedArrays().size();
                try (NDManager call = manager.newSubManager()) {
                    Output output = network.decide(
                        network.encode(Batch.of(call, SAMPLES, OPEN, spec)), Pass.READ);
                    network.shares(output);
                    network.loss().of(output, EngineMemory.of(call, new long[] {0, 1, 2, 1, 0}, 5));
                }
                assertEquals(before, own.getManagedArrays().size(), spec.variant());
            }
        }
    }

    @Test
    void aTruthOfOneClassAloneIsItsLabel() {
        for (ModelSpec spec : points().filter(each -> each.classes() == 3).toList()) {
            Network network = Network.of(spec, manager, 3);
            Output output = read(network, SAMPLES, OPEN);
            NDArray labels = EngineMemory.of(manager, new long[] {0, 1, 2, 1, 0}, 5);
            NDArray shares = EngineMemory.of(manager, DataType.FLOAT32,
                new float[] {1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0, 1, 0, 0}, 5, 3);
            NDArray spread = EngineMemory.of(manager, DataType.FLOAT32,
                new float[] {0.5f, 0.5f, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0, 1, 0, 0}, 5, 3);
            float told = network.loss().of(output, labels).total().getFloat();
            assertEquals(told, network.loss().of(output, labels, shares).total().getFloat(), 1e-6, spec.variant());
            assertNotEquals(told, network.loss().of(output, labels, spread).total().getFloat(), 1e-4, spec.variant());
        }
    }

    private Output read(Network network, List<Features> samples, List<Masking> maskings) {
        return network.decide(network.encode(Batch.of(manager, samples, maskings, network.spec())), Pass.READ);
    }

    private static float[] row(NDArray array, int row) {
        return array.get(row).flatten().toFloatArray();
    }
}
