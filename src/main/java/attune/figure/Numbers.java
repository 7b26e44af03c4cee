package attune.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The numbers behind a picture, as a table.
 *
 * @param header a name for each of the c columns
 * @param rows cells as text, c in each row
 */
public record Numbers(List<String> header, List<List<String>> rows) {

    public Numbers {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        int columns = header.size();
        if (rows.stream().anyMatch(row -> row.size() != columns)) {
            throw new IllegalArgumentException("every row of the table has " + columns + " cells");
        }
    }

    /** Columns of numbers of one length side by side. */
    static Numbers columns(List<String> header, List<float[]> columns) {
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r < columns.getFirst().length; r++) {
            int row = r;
            rows.add(columns.stream().map(column -> text(column[row])).toList());
        }
        return new Numbers(header, rows);
    }

    /** An array a column: of numbers, NaN for what is not known, or of texts. Names that come twice are numbered. */
    void writeTo(NpzFile file) throws IOException {
        Set<String> names = new HashSet<>();
        for (int c = 0; c < header.size(); c++) {
            int column = c;
            String name = header.get(c).replace('/', '_');
            List<String> cells = rows.stream().map(row -> row.get(column)).toList();
            Optional<double[]> values = values(cells);
            String unique = names.add(name) ? name : name + "_" + c;
            if (values.isPresent()) {
                file.doubles(unique, values.get(), cells.size());
            } else {
                file.texts(unique, cells);
            }
        }
    }

    private static Optional<double[]> values(List<String> cells) {
        double[] values = new double[cells.size()];
        for (int i = 0; i < values.length; i++) {
            try {
                values[i] = cells.get(i).isEmpty() ? Double.NaN : Double.parseDouble(cells.get(i));
            } catch (NumberFormatException text) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    /** A number as files hold it: the shortest text that reads back the same, nothing for NaN. */
    static String text(float value) {
        return Float.isNaN(value) ? "" : Float.toString(value);
    }
}
