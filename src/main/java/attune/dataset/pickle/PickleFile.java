package attune.dataset.pickle;

import attune.domain.BadInput;
import attune.domain.InputFile;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import net.razorvine.pickle.PickleException;

/**
 * A Python pickle read as plain values: numbers, texts, bytes, lists, dictionaries and NumPy arrays. A pickle can name any
 * class of Python and have it called; here anything else is refused by its name, and nothing is executed. A damaged,
 * endless or overblown file is refused too.
 */
public final class PickleFile {

    private static final int LONGEST_NAME = 80;

    private PickleFile() {
    }

    /** The value in a file. It must fit into the memory of this process twice. */
    public static Pickled read(Path file) {
        try {
            long size = Files.size(InputFile.readable(file));
            long room = Runtime.getRuntime().maxMemory();
            if (size > room / 2) {
                throw new BadInput("pickle.too-large", file, size >> 20, room >> 21);
            }
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
                return read(file.toString(), in, size);
            }
        } catch (IOException e) {
            throw new BadInput(e, "file.unreadable", file);
        }
    }

    /** The value in bytes that stand in a file of that name. */
    public static Pickled read(String name, byte... pickle) {
        return read(name, new ByteArrayInputStream(pickle), pickle.length);
    }

    private static Pickled read(String name, InputStream in, long size) {
        PlainUnpickler unpickler = new PlainUnpickler(size);
        try {
            return new Pickled(name, "", unpickler.load(in));
        } catch (Building.Foreign e) {
            throw new BadInput(e, "pickle.foreign", name, printable(e.getMessage()));
        } catch (IOException | PickleException | IndexOutOfBoundsException | ClassCastException | NullPointerException
            | IllegalArgumentException | ArithmeticException | NegativeArraySizeException e) {
            throw new BadInput(e, "pickle.broken", name);
        }
    }

    private static String printable(String name) {
        String plain = name.replaceAll("[^\\p{Print}]", "?");
        return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) + "…" : plain;
    }
}
