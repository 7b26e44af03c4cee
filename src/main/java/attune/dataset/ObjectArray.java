package attune.dataset;

import attune.dataset.pickle.PickleFile;
import attune.dataset.pickle.Pickled;
import attune.domain.BadInput;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** A NumPy file (.npy) that holds one pickled dictionary, as {@code np.save} writes it. */
final class ObjectArray {

    private static final int HEADER = 10;

    private ObjectArray() {
    }

    /** The dictionary in the file; refused by name if it is anything else. */
    static Pickled dictionary(Path file, String entry, byte[] npy) {
        String name = file + "!" + entry;
        if (npy.length < HEADER || !new String(npy, 1, 5, StandardCharsets.ISO_8859_1).equals("NUMPY")) {
            throw new BadInput("dataset.numpy", name);
        }
        int header = ByteBuffer.wrap(npy).order(ByteOrder.LITTLE_ENDIAN).getShort(HEADER - 2) & 0xffff;
        Pickled found = PickleFile.read(name, Arrays.copyOfRange(npy, Math.min(npy.length, HEADER + header), npy.length));
        if (!found.isDictionary()) {
            throw new BadInput("dataset.numpy", name);
        }
        return found;
    }
}
