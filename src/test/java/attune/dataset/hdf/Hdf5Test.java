package attune.dataset.hdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.BadInput;
import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HDF5 files of every number type, and damaged ones. */
class Hdf5Test {

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("x.h5");
        try (WritableHdfFile out = HdfFile.write(file)) {
            out.putDataset("floats", new float[][] {{1, 2, 3}, {4, 5, 6}});
            out.putDataset("doubles", new double[][] {{1, 2}});
            out.putDataset("ints", new int[] {1, -2});
            out.putDataset("words", new String[] {"one", "two"});
            out.putGroup("group").putDataset("v_1.a", new float[] {7});
        }
    }

    @Test
    void numbersAndTextsAreReadByPath() {
        try (Hdf5 open = Hdf5.open(file)) {
            assertArrayEquals(new float[] {4, 5, 6}, open.numbers("floats", 2).row(1));
            assertEquals(List.of(1, 2), open.numbers("doubles", 2).shape());
            assertArrayEquals(new float[] {1, -2}, open.numbers("ints", 1).values());
            assertArrayEquals(new float[] {7}, open.numbers("group/v_1.a", 1).values());
            assertEquals(List.of("one", "two"), open.texts("words"));
            assertEquals(List.of("v_1.a"), open.names("group"));
            assertTrue(open.has("group/v_1.a"));
            assertFalse(open.has("group/v_1.a/deeper"));
        }
    }

    @Test
    void whatDoesNotFitIsNamed() {
        try (Hdf5 open = Hdf5.open(file)) {
            problem("has no \"other\"", () -> open.numbers("other", 1));
            problem("has no \"group\"", () -> open.numbers("group", 1));
            problem("\"floats\" has the shape [2, 3] instead of 1", () -> open.numbers("floats", 1));
            problem("\"words\" holds no numbers", () -> open.numbers("words", 1));
        }
    }

    @Test
    void damageIsRefusedAndNothingElseHappens() throws IOException {
        byte[] good = Files.readAllBytes(file);
        Random random = new Random(11);
        int refused = 0;
        for (int i = 0; i < 400; i++) {
            byte[] bad = i % 4 == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
            for (int k = 0; k < i % 4 * 3; k++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            Path damaged = Files.write(folder.resolve("bad" + i + ".h5"), bad);
            try (Hdf5 open = Hdf5.open(damaged)) {
                for (String name : open.names("")) {
                    open.numbers(name, 2);
                }
            } catch (BadInput expected) {
                refused++;
                assertTrue(Character.isLetterOrDigit(expected.problem().charAt(0)));
            }
        }
        assertEquals(400, refused, "no file holds only tables of numbers");
    }

    private static void problem(String part, Runnable read) {
        BadInput problem = assertThrows(BadInput.class, read::run);
        assertTrue(problem.getMessage().contains(part), problem.getMessage());
    }
}
