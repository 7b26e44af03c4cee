package attune.store;

import attune.domain.BadInput;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A CSV table in UTF-8, parted by comma, semicolon or tab, whichever its heading has most of. */
final class CsvRows implements TableRows {

    private static final int HEADING = 1 << 14;

    @Override public void read(Path file, Sink sink) {
        long line = 1;
        try (CsvReader<CsvRecord> rows = CsvReader.builder().fieldSeparator(separator(file)).detectBomHeader(true)
            .allowExtraFields(true).allowMissingFields(true).maxBufferSize(1 << 24).ofCsvRecord(file)) {
            int width = -1;
            for (CsvRecord row : rows) {
                line = row.getStartingLineNumber();
                if (width < 0) {
                    width = row.getFieldCount();
                    sink.columns(row.getFields().stream().map(String::strip).toList());
                } else if (row.getFieldCount() != width) {
                    sink.broken(new BadInput("predictions.fields", file, line, row.getFieldCount(), width));
                } else {
                    sink.row(line, values(row));
                }
            }
        } catch (CsvParseException e) {
            sink.broken(new BadInput(e, "predictions.quotes", file, line + 1));
        } catch (IOException | UncheckedIOException e) {
            throw new BadInput(e, "text.not-text", file);
        }
    }

    private static String[] values(CsvRecord row) {
        String[] values = new String[row.getFieldCount()];
        for (int i = 0; i < values.length; i++) {
            String value = row.getField(i);
            values[i] = value.isEmpty() ? null : value;
        }
        return values;
    }

    private static char separator(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(HEADING);
        }
        String heading = new String(start, StandardCharsets.ISO_8859_1).lines().findFirst().orElse("");
        return Stream.of(',', ';', '\t').max((a, b) -> Long.compare(count(heading, a), count(heading, b)))
            .filter(most -> count(heading, most) > 0).orElse(',');
    }

    private static long count(String text, char separator) {
        return text.chars().filter(c -> c == separator).count();
    }
}
