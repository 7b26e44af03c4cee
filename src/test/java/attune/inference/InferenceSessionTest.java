package attune.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.ndarray.NDManager;
import attune.domain.AttentionMap;
import attune.domain.AttentionMap.Stage;
import attune.domain.BadInput;
import attune.domain.Features;
import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.Stream;
import attune.domain.Variant;
import attune.job.Progress;
import attune.model.block.Pass;
import attune.model.variant.Batch;
import attune.model.variant.Network;
import attune.model.variant.Output;
import attune.model.variant.SmallInputs;
import attune.model.weights.Safetensors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InferenceSessionTest {

    private static final ModelSpec OPTIMISED = SmallInputs.spec(Variant.OPTIMISED);

    @TempDir
    private Path folder;
    private Path weights;

    @BeforeEach
    void weights() {
        weights = write(OPTIMISED);
    }

    private Path write(ModelSpec spec) {
        Path file = folder.resolve(spec.variant() + ".safetensors");
        try (NDManager manager = NDManager.newBaseManager()) {
            Safetensors.write(file, Network.of(spec, manager, 7).parameters().byName());
        }
        return file;
    }

    private InferenceSession open() {
        return InferenceSession.open(OPTIMISED, weights, "cpu", Progress.SILENT);
    }

    @ParameterizedTest
    @EnumSource
    void aReadingIsTheNetworksInPlainRecords(Variant variant) {
        ModelSpec spec = SmallInputs.spec(variant);
        Features features = SmallInputs.features(1, 5, 3, 4);
        BitSet hidden = BitSet.valueOf(new long[] {0b101});
        Masking masking = new Masking(Set.of(Modality.AUDIO), Map.of(Modality.TEXT, hidden));
        Path file = write(spec);
        try (InferenceSession session = InferenceSession.open(spec, file, "auto", Progress.SILENT);
            NDManager manager = NDManager.newBaseManager()) {
            Network network = Network.of(spec, manager, 7);
            for (Masking each : List.of(Masking.NONE, masking)) {
                Forward forward = session.read(features, each);
                Output output =
                    network.decide(network.encode(Batch.of(manager, List.of(features), List.of(each), spec)), Pass.READ);
                assertArrayEquals(output.logits().toFloatArray(), forward.prediction().logits(), 1e-5f);
                assertEquals(output.attention().size() * 2, forward.attention().size());
                int next = 0;
                for (var place : output.attention()) {
                    for (int head = 0; head < 2; head++) {
                        AttentionMap map = forward.attention().get(next++);
                        assertEquals(place.direction(), map.direction());
                        assertEquals(head, map.head());
                        assertArrayEquals(place.weights().get("0, " + head).flatten().toFloatArray(), map.weights(), 1e-5f);
                        assertSame(forward.positions().get(map.direction().reader()).getFirst(), map.rows().getFirst());
                        assertEquals(features.stream(map.direction().read()).orElseThrow().positions(), map.columns());
                    }
                }
                forward.gates().ifPresent(gates -> assertEquals(each == Masking.NONE ? 3 : 2, gates.weights().size()));
                forward.shares().ifPresent(shares -> {
                    for (int c = 0; c < 3; c++) {
                        float sum = shares.bias()[c];
                        for (float[] share : shares.shares().values()) {
                            sum += share[c];
                        }
                        assertEquals(forward.prediction().logits()[c], sum, 1e-5f);
                    }
                });
                assertEquals(output.gates().isPresent(), forward.gates().isPresent());
            }
        }
    }

    @Test
    void aTemperatureSoftensProbabilitiesAndNothingElse() {
        Features features = SmallInputs.features(1, 5, 3, 4);
        try (InferenceSession plain = open();
            InferenceSession warm = InferenceSession.open(OPTIMISED.calibrated(2), weights, "cpu", Progress.SILENT)) {
            Forward before = plain.read(features, Masking.NONE);
            Forward after = warm.read(features, Masking.NONE);
            float[] logits = before.prediction().logits();
            assertArrayEquals(logits, after.prediction().logits(), 1e-6f);
            assertEquals(before.gates(), after.gates());
            assertArrayEquals(before.shares().orElseThrow().bias(), after.shares().orElseThrow().bias());
            float[] sharper = before.prediction().probabilities();
            float[] softer = after.prediction().probabilities();
            for (int c = 1; c < 3; c++) {
                assertEquals(logits[c] - logits[0], Math.log(sharper[c] / sharper[0]), 1e-5);
                assertEquals((logits[c] - logits[0]) / 2, Math.log(softer[c] / softer[0]), 1e-5);
            }
        }
    }

    @Test
    void maskingEncodesNothingAndAnEditEncodesThatModalityAlone() {
        Features features = SmallInputs.features(1, 5, 3, 4);
        Map<Modality, Stream> edited = new EnumMap<>(features.streams());
        edited.put(Modality.TEXT, SmallInputs.features(2, 6, 0, 0).stream(Modality.TEXT).orElseThrow());
        try (InferenceSession session = open()) {
            session.read(features, Masking.NONE);
            // What is kept is found by the stream itself: spoiled numbers are not looked at again.
            spoil(features, Modality.VISION);
            spoil(features, Modality.TEXT);
            assertFalse(Float.isNaN(session.read(features, Masking.without(Modality.AUDIO)).prediction().confidence()));
            assertFalse(Float.isNaN(session.read(new Features(edited), Masking.NONE).prediction().confidence()));
        }
        try (InferenceSession session = open()) {
            assertTrue(Float.isNaN(session.read(new Features(edited), Masking.NONE).prediction().confidence()));
        }
    }

    private static void spoil(Features features, Modality modality) {
        switch (features.stream(modality).orElseThrow()) {
            case Stream.RegionPixels pixels -> Arrays.fill(pixels.values(), Float.NaN);
            case Stream.TokenIds tokens -> Arrays.fill(tokens.ids(), -1);
            default -> throw new IllegalArgumentException();
        }
    }

    @Test
    void stagesNameWhoReadsWhom() {
        try (InferenceSession session = open()) {
            Forward forward = session.read(SmallInputs.features(1, 5, 0, 4), Masking.NONE);
            assertEquals(Set.of(Modality.TEXT, Modality.AUDIO), forward.positions().keySet());
            assertEquals(4, forward.attention().stream().filter(map -> map.stage() == Stage.CROSS).count());
            for (AttentionMap map : forward.attention()) {
                for (int row = 0; row < map.rows().size(); row++) {
                    float sum = 0;
                    for (int column = 0; column < map.columns().size(); column++) {
                        sum += map.weight(row, column);
                    }
                    assertEquals(1, sum, 1e-5f);
                }
            }
        }
    }

    @Test
    void nothingToReadIsSaid() {
        try (InferenceSession session = open()) {
            Features text = SmallInputs.features(1, 5, 0, 0);
            assertEquals("model.nothing-to-read", assertThrows(BadInput.class,
                () -> session.read(text, Masking.without(Modality.TEXT))).problem());
            assertEquals("model.nothing-to-read", assertThrows(BadInput.class,
                () -> session.read(new Features(Map.of()), Masking.NONE)).problem());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cuda", "gpu", "", "cuda:-1", "cuda:x", "tpu:0", "CPU"})
    void whatIsNoDeviceIsRefused(String name) {
        BadInput refused = assertThrows(BadInput.class, () -> Devices.of(name));
        assertEquals("device.unknown", refused.problem());
        assertTrue(refused.getMessage().contains("cpu"));
    }

    @Test
    void aDeviceThatIsNotThereIsRefusedAndTheOnesThereAreNamed() {
        BadInput refused = assertThrows(BadInput.class,
            () -> InferenceSession.open(OPTIMISED, weights, "cuda:99", Progress.SILENT));
        assertEquals("device.unavailable", refused.problem());
        assertTrue(refused.getMessage().contains(String.join(", ", Devices.all())));
        assertEquals("cpu", Devices.all().getFirst());
        assertTrue(Devices.engine().matches("PyTorch \\d+\\.\\d+.*"), Devices.engine());
    }

    @Test
    void twoHundredReadingsLeaveMemoryAsItWas() throws IOException {
        Path statistics = Path.of("/proc/self/statm");
        assumeTrue(Files.isReadable(statistics), "resident memory is read from Linux's /proc");
        try (InferenceSession session = open()) {
            int held = session.heldArrays();
            read(session, 0, 20);
            long before = residentPages(statistics);
            read(session, 20, 220);
            long grown = (residentPages(statistics) - before) * 4096;
            assertEquals(held, session.heldArrays());
            // one reading that stayed would be 1 MB, two hundred 200 MB
            assertTrue(grown < 100L << 20, grown + " bytes");
        }
    }

    private static void read(InferenceSession session, int from, int to) {
        for (int seed = from; seed < to; seed++) {
            session.read(SmallInputs.features(seed, 8, 5, 8), Masking.NONE);
        }
    }

    private static long residentPages(Path statistics) throws IOException {
        System.gc();
        return Long.parseLong(Files.readString(statistics).split(" ")[1]);
    }
}
