package attune.dataset;

import attune.dataset.hdf.Hdf5;
import attune.dataset.hdf.Numbers;
import attune.domain.BadInput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A computational sequence of CMU's SDK (.csd, HDF5): {@code /<root>/data/<id>/features} [n, d] and {@code intervals}
 * [n, 2], begin and end in seconds.
 */
final class CsdSequence implements AutoCloseable {

    /** Something that lasts from begin to end, in seconds. */
    record Interval(double begin, double end) {

        /** Whether the middle of another lies in this one. */
        boolean holds(Interval other) {
            double middle = (other.begin + other.end) / 2;
            return begin <= middle && middle < end;
        }
    }

    private final Hdf5 file;
    private final String data;

    private CsdSequence(Hdf5 file, String data) {
        this.file = file;
        this.data = data;
    }

    /** Opens a sequence; a file of another layout is refused. */
    static CsdSequence open(Path path) {
        Hdf5 file = Hdf5.open(path);
        for (String root : file.names("")) {
            if (file.has(root + "/data")) {
                return new CsdSequence(file, root + "/data");
            }
        }
        file.close();
        throw new BadInput("hdf.no-set", path, "data");
    }

    /** The ids of the videos, sorted. */
    List<String> ids() {
        return file.names(data);
    }

    boolean has(String id) {
        return file.has(data + "/" + id + "/features") && file.has(data + "/" + id + "/intervals");
    }

    /** The intervals of a video; one that ends before it begins is refused. */
    List<Interval> intervals(String id) {
        Numbers numbers = file.numbers(data + "/" + id + "/intervals", 2);
        List<Interval> intervals = new ArrayList<>();
        for (int i = 0; i < numbers.rows() && numbers.width() == 2; i++) {
            float[] row = numbers.row(i);
            if (!(row[0] <= row[1])) {
                throw new BadInput("hdf.interval", file.path(), id, i + 1, row[0], row[1]);
            }
            intervals.add(new Interval(row[0], row[1]));
        }
        return intervals;
    }

    Numbers features(String id) {
        return file.numbers(data + "/" + id + "/features", 2);
    }

    /** The words of a video, where the features are texts. */
    List<String> words(String id) {
        return file.texts(data + "/" + id + "/features");
    }

    Path path() {
        return file.path();
    }

    @Override public void close() {
        file.close();
    }
}
