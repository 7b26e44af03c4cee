package attune.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import attune.dataset.Polarity;
import attune.domain.Features;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.Position;
import attune.domain.Stream;
import attune.domain.StreamSpec;
import attune.model.block.EngineMemory;
import attune.model.block.Parameters;
import attune.model.block.SegmentStatistics;
import attune.model.variant.Network;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VoiceObjectiveTest {

    private static final StreamSpec.LogMel MEL = new StreamSpec.LogMel(24, 6, 9, -5, 2, StreamSpec.LogMel.Ear.STATISTICS);
    private static final ModelSpec SPEC = new ModelSpec("audio-only", Map.of(Modality.AUDIO, MEL),
        new ModelSpec.Interaction.None(), ModelSpec.Fusion.POOLED, ModelSpec.Residual.NONE, new ModelSpec.MarginTerm.None(),
        new ModelSpec.Size(16, 2, 0, 16), 0, Polarity.labels());

    private static Features sound(int length, long seed) {
        float[] values = new float[length * MEL.bands() * MEL.segmentFrames()];
        Random random = new Random(seed);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (-5 + 3 * random.nextGaussian());
        }
        return new Features(Map.of(Modality.AUDIO, new Stream.LogMelSegments(values, MEL.bands(), MEL.segmentFrames(),
            Collections.nCopies(length, new Position.Row(0, Optional.empty())))));
    }

    /** Sounds of different lengths, so that there is padding, which counts for nothing. */
    private record Sounds(int batches) implements Lessons {
        @Override public List<Lesson> batch(int epoch, int number) {
            return IntStream.range(0, 6).mapToObj(i -> new Lesson(sound(1 + i % 3, i), i % 3)).toList();
        }
    }

    private static float loss(Network network, Optional<Network> elder, NDManager manager) {
        try (AdamW optimiser = new AdamW(network.parameters(), 0, 1)) {
            return new VoiceObjective(new Sounds(1), elder).prepare(manager, network, optimiser, 0, 0).get().getFloat();
        }
    }

    @Test
    void aTwinIsToldHowFarItsVectorsAreFromThoseOfItsElder() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Network twin = Network.of(SPEC, manager, 1);
            Network elder = Network.of(SPEC, manager, 2);
            float alone = loss(twin, Optional.empty(), manager);
            assertEquals(alone, loss(twin, Optional.of(twin), manager), 1e-6);
            float far = loss(twin, Optional.of(elder), manager) - alone;
            elder.parameters().byName().forEach(twin.parameters()::assign);
            assertEquals(0, loss(twin, Optional.of(elder), manager) - loss(twin, Optional.empty(), manager), 1e-6);
            assertTrue(far > 0.5, "of random weights, about as far as both are long: " + far);
        }
    }

    @Test
    void statisticsOfWhatIsHeardBeginWithMean0AndDeviation1() {
        List<KeptFeatures> heard = IntStream.range(0, 20).mapToObj(i -> new KeptFeatures(sound(5, i))).toList();
        try (NDManager manager = NDManager.newBaseManager()) {
            Network network = Network.of(SPEC, manager, 1);
            SegmentStandard.of(heard, network);
            Stream.LogMelSegments one = (Stream.LogMelSegments) sound(5, 3).streams().get(Modality.AUDIO);
            float[] standard = new float[one.values().length];
            for (int i = 0; i < standard.length; i++) {
                standard[i] = (one.values()[i] + 5) / 2;
            }
            Parameters constants = Parameters.of(manager, DataType.FLOAT32, 1);
            NDArray told = new SegmentStatistics(constants, MEL.bands(), MEL.segmentFrames())
                .of(EngineMemory.of(manager, DataType.FLOAT32, standard, 5, MEL.bands(), MEL.segmentFrames()))
                .add(network.parameters().byName().get("encoder.audio.shift"))
                .mul(network.parameters().byName().get("encoder.audio.gain"));
            assertEquals(0, told.mean().getFloat(), 0.2);
            assertEquals(1, told.square().mean().getFloat(), 0.2);
        }
    }
}
