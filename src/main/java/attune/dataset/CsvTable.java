package attune.dataset;

import attune.domain.BadInput;
import attune.domain.InputFile;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** A CSV file with a header line, read whole; refused by name, column and row. */
final class CsvTable {

    /** A row with the line it begins on. */
    record Row(Path file, long line, Map<String, String> cells) {

        String text(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new BrokenRow(file, line, column, new BadInput("dataset.short-row", file, line, column));
            }
            return cell;
        }

        double number(String column) {
            try {
                double number = Double.parseDouble(text(column).strip());
                if (Double.isFinite(number)) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Refused below.
            }
            throw refused(column);
        }

        BrokenRow refused(String column) {
            return BrokenRow.value(file, line, column, cells.get(column));
        }
    }

    private CsvTable() {
    }

    /** The rows of a file that must have these columns; others are ignored. */
    static List<Row> read(Path file, String... columns) {
        return rows(file, header -> places(file, header, columns));
    }

    /** The rows of a file with every column that it has, which must be these at the least. */
    static List<Row> all(Path file, String... columns) {
        return rows(file, header -> places(file, header, Stream.concat(Stream.of(columns),
            header.getFields().stream().map(CsvTable::plain)).distinct().toArray(String[]::new)));
    }

    private static List<Row> rows(Path file, Function<CsvRecord, Map<String, Integer>> placed) {
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().allowMissingFields(true).allowExtraFields(true)
            .ofCsvRecord(InputFile.readable(file))) {
            Map<String, Integer> places = null;
            for (CsvRecord record : csv) {
                if (places == null) {
                    places = placed.apply(record);
                } else {
                    rows.add(row(file, record, places));
                }
            }
        } catch (CsvParseException e) {
            throw new BadInput(e, "dataset.csv", file, rows.size() + 2);
        } catch (IOException | UncheckedIOException e) {
            throw new BadInput(e, "file.unreadable", file);
        }
        return rows;
    }

    /** The fields of every row of a file without a header. */
    static List<List<String>> rows(Path file) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().allowMissingFields(true).allowExtraFields(true)
            .ofCsvRecord(InputFile.readable(file))) {
            csv.forEach(record -> rows.add(record.getFields()));
        } catch (CsvParseException e) {
            throw new BadInput(e, "dataset.csv", file, rows.size() + 1);
        } catch (IOException | UncheckedIOException e) {
            throw new BadInput(e, "file.unreadable", file);
        }
        return rows;
    }

    private static Map<String, Integer> places(Path file, CsvRecord header, String... columns) {
        Map<String, Integer> places = new HashMap<>();
        for (String column : columns) {
            for (int i = 0; i < header.getFieldCount(); i++) {
                if (plain(header.getField(i)).equals(column)) {
                    places.put(column, i);
                }
            }
            if (!places.containsKey(column)) {
                throw new BadInput("dataset.column", file, column);
            }
        }
        return places;
    }

    private static String plain(String name) {
        return name.replace("\uFEFF", "").strip();
    }

    private static Row row(Path file, CsvRecord record, Map<String, Integer> places) {
        Map<String, String> cells = new HashMap<>();
        places.forEach((column, at) -> {
            if (at < record.getFieldCount()) {
                cells.put(column, record.getField(at));
            }
        });
        return new Row(file, record.getStartingLineNumber(), cells);
    }
}
