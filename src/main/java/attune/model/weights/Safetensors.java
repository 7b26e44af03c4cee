package attune.model.weights;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import attune.domain.BadInput;
import attune.domain.InputFile;
import attune.model.block.EngineMemory;
import attune.model.block.Parameters;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads and writes tensors by full name: 8 bytes of header length (little-endian), a JSON header, the data
 * (huggingface.co/docs/safetensors). Half (read as single), single and double precision and 64-bit whole numbers.
 *
 * <p>A file may name others of the folder {@code encoders} beside its own folder in its metadata, under {@code encoders}, with
 * commas between: their tensors belong to it. So what several models share is stored once. Their names end in a digest.
 */
public final class Safetensors {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_HEADER = 16 << 20;
    private static final int ALIGNMENT = 8;
    private static final String METADATA = "__metadata__";
    private static final String ENCODERS = "encoders";
    private static final String ENCODER = "[a-z]+-[0-9a-f]{12}\\.safetensors";

    private Safetensors() {
    }

    /** Writes beside the file and moves, so that a kill leaves the old file or the new one, never half of one. */
    public static void write(Path file, Map<String, NDArray> tensors) {
        write(file, tensors, false, List.of());
    }

    /**
     * As above, at half precision.
     *
     * @param encoders names of the files in the folder {@code encoders} that the others are in
     */
    public static void writeHalf(Path file, Map<String, NDArray> tensors, List<String> encoders) {
        write(file, tensors, true, encoders);
    }

    private static void write(Path file, Map<String, NDArray> tensors, boolean half, List<String> encoders) {
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        try {
            try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
                byte[] header = header(tensors, half, encoders);
                ByteBuffer length = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
                fill(channel, length.putLong(header.length).flip());
                fill(channel, ByteBuffer.wrap(header));
                for (NDArray tensor : tensors.values()) {
                    fill(channel, half ? halves(tensor) : tensor.toByteBuffer());
                }
                channel.force(true);
            }
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** All tensors by name, owned by {@code manager}; a file that is not whole is refused. */
    public static Map<String, NDArray> read(Path file, NDManager manager) {
        return read(file, manager, true);
    }

    /** As above; an encoder names no others. */
    private static Map<String, NDArray> read(Path file, NDManager manager, boolean withShared) {
        InputFile.readable(file);
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer length = bytes(channel, 0, Long.BYTES, file);
            long headerLength = length.getLong();
            if (headerLength < 2 || headerLength > LONGEST_HEADER) {
                throw new BadInput("models.weights-foreign", file);
            }
            ByteBuffer header = bytes(channel, Long.BYTES, (int) headerLength, file);
            JsonNode entries = JSON.readTree(header.array());
            if (entries == null || !entries.isObject()) {
                throw new BadInput("models.weights-foreign", file);
            }
            long start = Long.BYTES + headerLength;
            Map<String, NDArray> tensors = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> named : entries.properties()) {
                if (named.getKey().equals(METADATA)) {
                    List<Path> encoders = withShared ? shared(file, named.getValue()) : List.of();
                    encoders.forEach(encoder -> tensors.putAll(read(encoder, manager, false)));
                } else {
                    TensorEntry entry = TensorEntry.of(named.getValue(), channel.size() - start)
                        .orElseThrow(() -> new BadInput("weights.tensor-broken", file, named.getKey()));
                    ByteBuffer data = bytes(channel, start + entry.from(), (int) (entry.to() - entry.from()), file);
                    tensors.put(named.getKey(), tensor(manager, entry, data));
                }
            }
            return tensors;
        } catch (IOException e) {
            throw new BadInput(e, "models.weights-foreign", file);
        }
    }

    /** Fills a network's parameters: each must be there with its shape, and nothing else. */
    public static void load(Path file, Parameters parameters) {
        try (NDManager manager = parameters.manager().newSubManager()) {
            Map<String, NDArray> stored = read(file, manager);
            parameters.byName().forEach((name, parameter) -> {
                NDArray values = stored.get(name);
                if (values == null) {
                    throw new BadInput("weights.tensor-missing", file, name);
                }
                if (!values.getShape().equals(parameter.getShape())) {
                    throw new BadInput("weights.tensor-shape", file, name, values.getShape(), parameter.getShape());
                }
            });
            stored.keySet().stream().filter(name -> !parameters.byName().containsKey(name)).findFirst()
                .ifPresent(name -> {
                    throw new BadInput("weights.tensor-unknown", file, name);
                });
            stored.forEach(parameters::assign);
        }
    }

    /** The files that the metadata names. */
    private static List<Path> shared(Path file, JsonNode metadata) {
        List<Path> files = new ArrayList<>();
        for (String name : metadata.path(ENCODERS).asText().split(",")) {
            if (!name.isEmpty()) {
                if (!name.matches(ENCODER)) {
                    throw new BadInput("models.weights-foreign", file);
                }
                files.add(file.toAbsolutePath().getParent().resolveSibling(ENCODERS).resolve(name));
            }
        }
        return files;
    }

    private static ByteBuffer halves(NDArray tensor) {
        float[] values = tensor.toFloatArray();
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            bytes.putShort(Float.floatToFloat16(value));
        }
        return bytes.flip();
    }

    private static byte[] header(Map<String, NDArray> tensors, boolean half, List<String> encoders) throws IOException {
        ObjectNode header = JSON.createObjectNode();
        if (!encoders.isEmpty()) {
            header.putObject(METADATA).put(ENCODERS, String.join(",", encoders));
        }
        long end = 0;
        for (Map.Entry<String, NDArray> named : tensors.entrySet()) {
            NDArray tensor = named.getValue();
            ObjectNode entry = header.putObject(named.getKey());
            entry.put("dtype", TensorEntry.name(half ? DataType.FLOAT16 : tensor.getDataType()));
            entry.putPOJO("shape", tensor.getShape().getShape());
            long from = end;
            end += tensor.size() * (half ? Short.BYTES : tensor.getDataType().getNumOfBytes());
            entry.putPOJO("data_offsets", new long[] {from, end});
        }
        StringBuilder text = new StringBuilder(JSON.writeValueAsString(header));
        while (text.toString().getBytes(StandardCharsets.UTF_8).length % ALIGNMENT != 0) {
            text.append(' ');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static NDArray tensor(NDManager manager, TensorEntry entry, ByteBuffer data) {
        int size = (int) new Shape(entry.shape()).size();
        return switch (entry.type()) {
            case FLOAT16 -> {
                float[] values = new float[size];
                for (int i = 0; i < size; i++) {
                    values[i] = Float.float16ToFloat(data.getShort());
                }
                yield EngineMemory.of(manager, DataType.FLOAT32, values, entry.shape());
            }
            case FLOAT32 -> {
                float[] values = new float[size];
                data.asFloatBuffer().get(values);
                yield EngineMemory.of(manager, entry.type(), values, entry.shape());
            }
            case FLOAT64 -> {
                double[] values = new double[size];
                data.asDoubleBuffer().get(values);
                yield EngineMemory.of(manager, entry.type(), values, entry.shape());
            }
            default -> {
                long[] values = new long[size];
                data.asLongBuffer().get(values);
                yield EngineMemory.of(manager, values, entry.shape());
            }
        };
    }

    private static void fill(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static ByteBuffer bytes(FileChannel channel, long from, int count, Path file) throws IOException {
        if (from + count > channel.size()) {
            throw new BadInput("models.weights-foreign", file);
        }
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            continue;
        }
        return bytes.flip();
    }
}
