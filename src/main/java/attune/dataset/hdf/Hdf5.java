package attune.dataset.hdf;

import attune.domain.BadInput;
import attune.domain.InputFile;
import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An open HDF5 file. A data set that is missing, of another kind, or larger than the file could hold is refused by file
 * and path; so is a link, which could lead to another file.
 */
public final class Hdf5 implements AutoCloseable {

    /** No filter of HDF5 packs better than zlib's 1 : 1,032. */
    private static final long BEST_PACKING = 1032;
    private static final int SMALL = 1 << 20;

    private final Path path;
    private final HdfFile file;

    private Hdf5(Path path, HdfFile file) {
        this.path = path;
        this.file = file;
    }

    /** Opens a file; refused if it is not HDF5. */
    public static Hdf5 open(Path path) {
        Path readable = InputFile.readable(path);
        return new Hdf5(path, guarded(path, () -> opened(readable)));
    }

    /**
     * A file is mapped where it can be: then the library slices it, and a length that is a lie fails, where it would else
     * make room for as much as the file claims.
     */
    private static HdfFile opened(Path path) {
        try (FileChannel channel = FileChannel.open(path)) {
            return channel.size() > Integer.MAX_VALUE ? new HdfFile(path)
                : HdfFile.fromByteBuffer(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        } catch (IOException e) {
            throw new BadInput(e, "file.unreadable", path);
        }
    }

    /** The names in a group, sorted; the root is the empty path. */
    public List<String> names(String group) {
        return guarded(path, () -> node(group) instanceof Group found
            ? found.getChildren().keySet().stream().sorted().toList() : List.<String>of());
    }

    public boolean has(String name) {
        return guarded(path, () -> node(name) != null);
    }

    /** The numbers of a data set with that many dimensions. */
    public Numbers numbers(String name, int dimensions) {
        return guarded(path, () -> {
            Dataset set = set(name);
            int[] shape = set.getDimensions();
            if (shape.length != dimensions) {
                throw new BadInput("hdf.shape", path, name, Arrays.toString(shape), dimensions);
            }
            float[] values = floats(name, set.getSizeInBytes() == 0 ? new float[0] : set.getDataFlat());
            return new Numbers(IntStream.of(shape).boxed().toList(), values);
        });
    }

    /** The texts of a data set, in C order. */
    public List<String> texts(String name) {
        return guarded(path, () -> leaves(set(name).getData()).map(String::valueOf).map(String::strip).toList());
    }

    /** The file's own path, for messages. */
    public Path path() {
        return path;
    }

    @Override public void close() {
        file.close();
    }

    private Dataset set(String name) {
        if (!(node(name) instanceof Dataset set)) {
            throw new BadInput("hdf.no-set", path, name);
        }
        long room = Math.max(SMALL, path.toFile().length() * BEST_PACKING);
        if (set.getSizeInBytes() > Math.min(room, Integer.MAX_VALUE - SMALL)) {
            throw new BadInput("hdf.broken", path);
        }
        return set;
    }

    /** The node of a path, or null; names may hold dots, which the library's own paths do not. */
    private Node node(String name) {
        Node at = file;
        for (String step : name.isEmpty() ? new String[0] : name.split("/")) {
            at = at instanceof Group group && !at.isLink() ? group.getChild(step) : null;
        }
        if (at != null && at.isLink()) {
            throw new BadInput("hdf.link", path, name);
        }
        return at;
    }

    private float[] floats(String name, Object flat) {
        return switch (flat) {
            case float[] values -> values;
            case double[] values -> floats(values.length, i -> values[i]);
            case int[] values -> floats(values.length, i -> (double) values[i]);
            case long[] values -> floats(values.length, i -> (double) values[i]);
            case short[] values -> floats(values.length, i -> (double) values[i]);
            case byte[] values -> floats(values.length, i -> (double) values[i]);
            case null, default -> throw new BadInput("hdf.no-numbers", path, name);
        };
    }

    private static float[] floats(int count, Function<Integer, Double> value) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = value.apply(i).floatValue();
        }
        return values;
    }

    private static Stream<Object> leaves(Object data) {
        return data instanceof Object[] array ? Stream.of(array).flatMap(Hdf5::leaves) : Stream.of(data);
    }

    private static <T> T guarded(Path path, Supplier<T> read) {
        try {
            return read.get();
        } catch (HdfException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException
            | ClassCastException | NullPointerException | ArithmeticException | NegativeArraySizeException
            | UnsupportedOperationException | BufferUnderflowException e) {
            throw new BadInput(e, "hdf.broken", path);
        }
    }
}
