package attune.workbench;

import attune.domain.BadInput;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A batch's table on disk, to which each row is written as soon as it is there. Opening one that exists goes on with
 * it: a last line that a kill has torn is cut off, whatever else stands in it stays.
 */
public final class BatchTable implements AutoCloseable {

    private final Path file;
    private final Set<String> done = new LinkedHashSet<>();
    private final CsvWriter csv;

    private BatchTable(Path file) throws IOException {
        this.file = file;
        boolean fresh = !Files.exists(file) || Files.size(file) == 0;
        if (!fresh) {
            goOn();
        }
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).autoFlush(true)
            .build(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        if (fresh) {
            csv.writeRecord(BatchColumns.NAMES);
        }
    }

    /** Opens or makes the table; a file that is another kind of table is refused and left as it is. */
    public static BatchTable open(Path file) {
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            return new BatchTable(file);
        } catch (IOException e) {
            throw new BadInput(e, "batch.unwritable", file);
        }
    }

    /** The sources that have a row. */
    public List<String> done() {
        return List.copyOf(done);
    }

    /** Adds a row and brings it to the file. */
    public void add(BatchRow row) {
        try {
            csv.writeRecord(BatchColumns.of(row));
            done.add(row.source());
        } catch (UncheckedIOException e) {
            throw new BadInput(e, "batch.unwritable", file);
        }
    }

    @Override public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new BadInput(e, "batch.unwritable", file);
        }
    }

    /** Rows end with a line feed and hold none, so the last of them says how far the table is whole. */
    private void goOn() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int whole = bytes.length;
        while (whole > 0 && bytes[whole - 1] != '\n') {
            whole--;
        }
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
            .ofCsvRecord(new String(bytes, 0, whole, StandardCharsets.UTF_8))) {
            boolean header = true;
            for (CsvRecord row : rows) {
                if (header && !row.getFields().equals(BatchColumns.NAMES)) {
                    throw new BadInput("batch.foreign-table", file);
                }
                if (!header) {
                    done.add(row.getField(0));
                }
                header = false;
            }
            if (header) {
                throw new BadInput("batch.foreign-table", file);
            }
        } catch (CsvParseException e) {
            throw new BadInput(e, "batch.foreign-table", file);
        }
        if (whole < bytes.length) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(whole);
            }
        }
    }

    /** A whole table at once, for export. */
    static void write(List<BatchRow> rows, Writer out) throws IOException {
        CsvWriter table = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        table.writeRecord(BatchColumns.NAMES);
        rows.forEach(row -> table.writeRecord(BatchColumns.of(row)));
        table.flush();
    }
}
