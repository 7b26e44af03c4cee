package attune.model.variant;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import attune.domain.Modality;
import attune.domain.Stream;
import attune.domain.StreamSpec;
import attune.model.block.EngineMemory;
import java.util.List;
import java.util.Optional;

/**
 * Word pieces and vectors of a batch, padded to the longest: B × n ids, or B × n × d_m numbers. A sample without the stream is
 * all padding, which is the piece 0 or zeros.
 */
record Padding(Modality modality, int size, int longest) {

    /** Word pieces as ids; vectors as they are, or standardised where the specification says how. */
    NDArray of(NDManager manager, DataType type, StreamSpec spec, List<Optional<Stream>> streams) {
        if (spec instanceof StreamSpec.Tokens tokens) {
            return EngineMemory.of(manager, ids(streams, tokens), size, longest);
        }
        int width = streams.stream().flatMap(Optional::stream).findFirst()
            .map(stream -> vectors(stream, spec).width()).orElseThrow();
        float[] values = new float[size * longest * width];
        for (int row = 0; row < size; row++) {
            if (streams.get(row).isPresent()) {
                float[] own = vectors(streams.get(row).get(), spec).values();
                int from = row * longest * width;
                System.arraycopy(own, 0, values, from, own.length);
                if (spec instanceof StreamSpec.Rows rows) {
                    rows.standardise(values, from, own.length);
                }
            }
        }
        return EngineMemory.of(manager, type, values, size, longest, width);
    }

    private long[] ids(List<Optional<Stream>> streams, StreamSpec.Tokens spec) {
        long[] ids = new long[size * longest];
        for (int row = 0; row < size; row++) {
            if (streams.get(row).isEmpty()) {
                continue;
            }
            if (!(streams.get(row).get() instanceof Stream.TokenIds tokens)) {
                throw Packing.foreign(modality, streams.get(row).get(), "word pieces");
            }
            int at = row * longest;
            for (int id : tokens.ids()) {
                if (id < 0 || id >= spec.size()) {
                    throw new IllegalArgumentException("piece " + id + " is not among the " + spec.size() + " of the model");
                }
                ids[at++] = id;
            }
        }
        return ids;
    }

    private Stream.Vectors vectors(Stream stream, StreamSpec spec) {
        if (stream instanceof Stream.Vectors vectors
            && (!(spec instanceof StreamSpec.Rows rows) || rows.width() == vectors.width())
            && (!(spec instanceof StreamSpec.Hidden hidden) || hidden.width() == vectors.width())) {
            return vectors;
        }
        throw Packing.foreign(modality, stream, spec.toString());
    }
}
