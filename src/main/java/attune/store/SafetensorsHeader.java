package attune.store;

import attune.domain.BadInput;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The header of a safetensors file: 8 bytes of length (little-endian), then a JSON object from tensor name to
 * {@code dtype}, {@code shape} and {@code data_offsets}, then the data. Enough to tell such a file from any other, and
 * to count its numbers, without loading it.
 *
 * @param numbers how many numbers all tensors hold together, those of shared encoders that it names among them
 */
record SafetensorsHeader(long numbers) {

    private static final int LONGEST = 16 << 20;

    /** Reads and checks the header: a file that is none, or is cut off, is refused by name. */
    static SafetensorsHeader read(Path file) {
        return read(file, true);
    }

    private static SafetensorsHeader read(Path file, boolean withShared) {
        try (InputStream in = Files.newInputStream(file)) {
            long length = Long.reverseBytes(new DataInputStream(in).readLong());
            if (length < 2 || length > LONGEST) {
                throw new BadInput("models.weights-foreign", file);
            }
            byte[] header = in.readNBytes((int) length);
            JsonNode tensors = header.length < length ? null : Fields.JSON.readTree(header);
            if (tensors == null || !tensors.isObject()) {
                throw new BadInput("models.weights-foreign", file);
            }
            long numbers = 0;
            long end = 0;
            for (Map.Entry<String, JsonNode> tensor : tensors.properties()) {
                if (tensor.getKey().equals("__metadata__")) {
                    numbers += !withShared ? 0 : shared(file, tensor.getValue().path("encoders").asText());
                } else {
                    numbers += count(tensor.getValue().path("shape"));
                    end = Math.max(end, tensor.getValue().path("data_offsets").path(1).asLong(Long.MAX_VALUE / 2));
                }
            }
            if (Long.BYTES + length + end > Files.size(file)) {
                throw new BadInput("models.weights-foreign", file);
            }
            return new SafetensorsHeader(numbers);
        } catch (IOException e) {
            throw new BadInput(e, "models.weights-foreign", file);
        }
    }

    /** The numbers of the files in the folder of encoders that belong to this one. */
    private static long shared(Path file, String names) {
        long numbers = 0;
        for (String name : names.split(",")) {
            Path encoder = file.toAbsolutePath().getParent().resolveSibling("encoders").resolve(name);
            if (!name.isEmpty() && !Files.isRegularFile(encoder)) {
                throw new BadInput("models.weights-foreign", encoder);
            }
            numbers += name.isEmpty() ? 0 : read(encoder, false).numbers();
        }
        return numbers;
    }

    private static long count(JsonNode shape) {
        long count = 1;
        for (JsonNode side : shape) {
            count *= side.asLong();
        }
        return count;
    }
}
