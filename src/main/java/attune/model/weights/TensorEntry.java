package attune.model.weights;

import ai.djl.ndarray.types.DataType;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Where one tensor stands in a safetensors file.
 *
 * @param from first byte of the data section
 * @param to one past the last
 */
record TensorEntry(DataType type, long[] shape, long from, long to) {

    /** The entry, if it is whole and its bytes are exactly what its shape needs, inside a data section of given size. */
    static Optional<TensorEntry> of(JsonNode node, long dataSize) {
        JsonNode sides = node.path("shape");
        JsonNode offsets = node.path("data_offsets");
        Optional<DataType> type = typed(node.path("dtype").asText());
        if (type.isEmpty() || !sides.isArray() || offsets.size() != 2) {
            return Optional.empty();
        }
        long[] shape = new long[sides.size()];
        long bytes = type.get().getNumOfBytes();
        for (int i = 0; i < shape.length; i++) {
            shape[i] = sides.get(i).asLong(-1);
            if (shape[i] < 0 || shape[i] > 0 && bytes > Integer.MAX_VALUE / shape[i]) {
                return Optional.empty();
            }
            bytes *= shape[i];
        }
        long from = offsets.get(0).asLong(-1);
        long to = offsets.get(1).asLong(-1);
        boolean fits = from >= 0 && to <= dataSize && to - from == bytes;
        return fits ? Optional.of(new TensorEntry(type.get(), shape, from, to)) : Optional.empty();
    }

    /** The format's name of a type that Attune keeps. */
    static String name(DataType type) {
        return switch (type) {
            case FLOAT16 -> "F16";
            case FLOAT32 -> "F32";
            case FLOAT64 -> "F64";
            case INT64 -> "I64";
            default -> throw new IllegalArgumentException("tensors of " + type + " are not kept");
        };
    }

    private static Optional<DataType> typed(String name) {
        return switch (name) {
            case "F16" -> Optional.of(DataType.FLOAT16);
            case "F32" -> Optional.of(DataType.FLOAT32);
            case "F64" -> Optional.of(DataType.FLOAT64);
            case "I64" -> Optional.of(DataType.INT64);
            default -> Optional.empty();
        };
    }
}
