package attune.figure;

import java.util.ArrayList;
import java.util.List;

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

    /** A number as files hold it: the shortest text that reads back the same, nothing for NaN. */
    static String text(float value) {
        return Float.isNaN(value) ? "" : Float.toString(value);
    }
}
