package attune.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.BadInput;
import attune.domain.Doubt;
import attune.domain.Modality;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch's table keeps what is done, through a stop at any byte. */
class BatchTableTest {

    @TempDir Path folder;

    static BatchRow row(String source) {
        return new BatchRow(source, Optional.of("positive"), 0.75, Map.of("positive", 0.75),
            Map.of(Modality.TEXT, 1.0), Map.of(Modality.TEXT, "positive", Modality.AUDIO, "neutral"), Set.of(Doubt.FLAT),
            "en", Optional.empty());
    }

    @Test
    void goesOnWhereItEnded() throws IOException {
        Path file = folder.resolve("new/out.csv");
        try (BatchTable table = BatchTable.open(file)) {
            table.add(row("a, \"b\".mp4"));
        }
        try (BatchTable table = BatchTable.open(file)) {
            assertEquals(List.of("a, \"b\".mp4"), table.done());
            table.add(row("c"));
        }
        List<String> lines = Files.readAllLines(file);
        assertEquals(3, lines.size());
        assertEquals("c,positive,0.7500,positive=0.7500,1.0000,,,positive,,neutral,yes,flat,en,", lines.get(2));
    }

    @Property(tries = 60)
    void aTornTableIsRepaired(@ForAll int at) throws IOException {
        Path own = Files.createTempFile("torn", ".csv");
        Files.delete(own);
        try (BatchTable table = BatchTable.open(own)) {
            table.add(row("one"));
            table.add(row("two, \"quoted\""));
        }
        byte[] whole = Files.readAllBytes(own);
        int heading = new String(whole).indexOf('\n') + 1;
        int cut = heading + Math.floorMod(at, whole.length - heading);
        Files.write(own, Arrays.copyOf(whole, cut));
        try (BatchTable table = BatchTable.open(own)) {
            for (String source : List.of("one", "two, \"quoted\"")) {
                if (!table.done().contains(source)) {
                    table.add(row(source));
                }
            }
        }
        assertEquals(new String(whole), Files.readString(own));
        Files.delete(own);
    }

    @Test
    void anotherTableIsLeftAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("labels.csv"), "id,label\n1,positive\n");
        assertEquals("batch.foreign-table", assertThrows(BadInput.class, () -> BatchTable.open(file)).problem());
        assertEquals("id,label\n1,positive\n", Files.readString(file));
        Files.writeString(file, "half a line", StandardOpenOption.TRUNCATE_EXISTING);
        assertThrows(BadInput.class, () -> BatchTable.open(file));
        assertEquals("half a line", Files.readString(file));
    }

    @Test
    void aRowIsALine() {
        BatchRow failed = new BatchRow("a\nb", Optional.empty(), 0, Map.of(), Map.of(), Map.of(), Set.of(), "und",
            Optional.of("it is\r\nbroken"));
        assertTrue(BatchColumns.of(failed).stream().noneMatch(field -> field.contains("\n")));
        assertEquals(BatchColumns.NAMES.size(), BatchColumns.of(failed).size());
    }
}
