package attune.model.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import attune.domain.BadInput;
import attune.domain.Variant;
import attune.model.block.EngineMemory;
import attune.model.block.Parameters;
import attune.model.variant.Network;
import attune.model.variant.SmallInputs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetensorsTest {

    @TempDir
    private Path folder;
    private final NDManager manager = NDManager.newBaseManager();

    @AfterEach
    void close() {
        manager.close();
    }

    private Path file() {
        return folder.resolve("weights.safetensors");
    }

    @Test
    void whatSeveralModelsShareStandsOnceAtHalfPrecision() throws IOException {
        Network written = Network.of(SmallInputs.spec(Variant.OPTIMISED), manager, 1);
        Map<String, NDArray> own = new LinkedHashMap<>(written.parameters().byName());
        Map<String, NDArray> shared = new LinkedHashMap<>(own);
        shared.keySet().removeIf(name -> !name.startsWith("encoder."));
        own.keySet().removeAll(shared.keySet());
        Path model = Files.createDirectories(folder.resolve("model")).resolve("weights.safetensors");
        Path encoders = Files.createDirectories(folder.resolve("encoders"));
        Safetensors.writeHalf(encoders.resolve("all-0123456789ab.safetensors"), shared, List.of());
        Safetensors.writeHalf(model, own, List.of("all-0123456789ab.safetensors"));
        Network read = Network.of(SmallInputs.spec(Variant.OPTIMISED), manager, 2);
        Safetensors.load(model, read.parameters());
        written.parameters().byName().forEach((name, parameter) -> assertArrayEquals(
            parameter.toFloatArray(), read.parameters().byName().get(name).toFloatArray(), 1e-2f, name));
        Files.delete(encoders.resolve("all-0123456789ab.safetensors"));
        assertThrows(BadInput.class, () -> Safetensors.load(model, read.parameters()));
    }

    @Test
    void anEncoderThatNamesItselfIsReadOnce() throws IOException {
        Network written = Network.of(SmallInputs.spec(Variant.BASE), manager, 1);
        Path encoders = Files.createDirectories(folder.resolve("encoders"));
        Path own = encoders.resolve("all-0123456789ab.safetensors");
        Safetensors.writeHalf(own, written.parameters().byName(), List.of("all-0123456789ab.safetensors"));
        assertEquals(written.parameters().byName().keySet(), Safetensors.read(own, manager).keySet());
    }

    @Test
    void aNameThatLeadsElsewhereIsRefused() {
        Network written = Network.of(SmallInputs.spec(Variant.BASE), manager, 1);
        Safetensors.writeHalf(file(), written.parameters().byName(), List.of("../../other.safetensors"));
        assertThrows(BadInput.class, () -> Safetensors.load(file(), written.parameters()));
    }

    @Test
    void aNetworkComesBackByNameWhateverItsSeed() throws IOException {
        Network written = Network.of(SmallInputs.spec(Variant.OPTIMISED), manager, 1);
        Safetensors.write(file(), written.parameters().byName());
        Network read = Network.of(SmallInputs.spec(Variant.OPTIMISED), manager, 2);
        NDArray before = written.parameters().byName().get("decision.weight");
        assertNotEquals(before, read.parameters().byName().get("decision.weight"));
        Safetensors.load(file(), read.parameters());
        written.parameters().byName().forEach((name, parameter) ->
            assertEquals(parameter, read.parameters().byName().get(name), name));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void otherReadersUnderstandTheFile() throws IOException {
        Map<String, NDArray> tensors = new LinkedHashMap<>();
        tensors.put("b", EngineMemory.of(manager, DataType.FLOAT64, new double[] {1, 2.5}, 2, 1));
        tensors.put("a→ä", EngineMemory.of(manager, new long[] {7, -3}, 2));
        tensors.put("scalar", manager.zeros(new Shape(), DataType.FLOAT32));
        tensors.put("empty", manager.zeros(new Shape(0, 3), DataType.FLOAT32));
        Safetensors.write(file(), tensors);
        Map<String, NDArray> own = Safetensors.read(file(), manager);
        tensors.forEach((name, tensor) -> assertEquals(tensor.getShape(), own.get(name).getShape()));
        assertEquals(tensors.keySet(), own.keySet());
        tensors.remove("empty");
        Safetensors.write(file(), tensors);
        try (InputStream in = Files.newInputStream(file())) {
            NDList foreign = NDList.decode(manager, in);
            for (NDArray tensor : foreign) {
                assertEquals(tensors.get(tensor.getName()), tensor);
            }
            assertEquals(3, foreign.size());
        }
    }

    @Test
    void whatIsMissingForeignOrWronglyShapedIsNamed() {
        Parameters parameters = Parameters.of(manager, DataType.FLOAT32, 1);
        parameters.zeros("one", 2, 3);
        parameters.zeros("two", 4);
        NDArray one = manager.ones(new Shape(2, 3));
        NDArray two = manager.ones(new Shape(4));
        refused("weights.tensor-missing", "two", Map.of("one", one), parameters);
        refused("weights.tensor-shape", "one", Map.of("one", two, "two", two), parameters);
        refused("weights.tensor-unknown", "three", Map.of("one", one, "two", two, "three", two), parameters);
        assertArrayEquals(new float[6], parameters.byName().get("one").toFloatArray(), "a refused file changes nothing");
    }

    private void refused(String problem, String named, Map<String, NDArray> tensors, Parameters parameters) {
        Safetensors.write(file(), tensors);
        BadInput refused = assertThrows(BadInput.class, () -> Safetensors.load(file(), parameters));
        assertEquals(problem, refused.problem());
        assertTrue(refused.getMessage().contains(named), refused.getMessage());
        assertTrue(refused.getMessage().contains(file().toString()), refused.getMessage());
    }

    @Test
    void aDamagedFileIsRefusedOrReadWholeButNothingElseHappens() throws IOException {
        Map<String, NDArray> tensors = new LinkedHashMap<>();
        tensors.put("one", manager.ones(new Shape(2, 3)));
        tensors.put("two", manager.ones(new Shape(4)));
        Safetensors.write(file(), tensors);
        byte[] good = Files.readAllBytes(file());
        for (int cut = 0; cut < good.length; cut++) {
            refusedBytes(Arrays.copyOf(good, cut));
        }
        Random random = new Random(5);
        for (int i = 0; i < 600; i++) {
            byte[] bad = good.clone();
            for (int j = 0; j <= i % 4; j++) {
                bad[random.nextInt(i % 2 == 0 ? bad.length : good.length - 40)] = (byte) random.nextInt();
            }
            Files.write(file(), bad);
            try (NDManager one = manager.newSubManager()) {
                Safetensors.read(file(), one);
            } catch (BadInput expected) {
                assertTrue(expected.getMessage().contains(file().toString()));
            }
        }
        byte[] noise = new byte[200];
        for (int i = 0; i < 200; i++) {
            random.nextBytes(noise);
            refusedBytes(noise);
        }
    }

    private void refusedBytes(byte[] bytes) throws IOException {
        Files.write(file(), bytes);
        BadInput refused = assertThrows(BadInput.class, () -> Safetensors.read(file(), manager));
        assertTrue(refused.getMessage().contains(file().toString()));
    }

    @Test
    void aHeaderThatNamesTerabytesIsRefusedBeforeMemoryIsAsked() throws IOException {
        String header = "{\"a\":{\"dtype\":\"F32\",\"shape\":[1000000,1000000,1000000,1000000],"
            + "\"data_offsets\":[0,9223372036854775807]}}";
        ByteBuffer bytes = ByteBuffer.allocate(8 + header.length()).order(ByteOrder.LITTLE_ENDIAN);
        Files.write(file(), bytes.putLong(header.length()).put(header.getBytes()).array());
        assertEquals("weights.tensor-broken",
            assertThrows(BadInput.class, () -> Safetensors.read(file(), manager)).problem());
    }
}
