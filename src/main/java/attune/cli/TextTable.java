package attune.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lines of cells that stand below each other; the first cell of a line to the left, the others to the right. */
final class TextTable {

    private static final String GAP = "  ";

    private final List<String[]> lines = new ArrayList<>();

    void add(String... cells) {
        lines.add(cells.clone());
    }

    void print(PrintStream out) {
        int columns = lines.stream().mapToInt(line -> line.length).max().orElse(0);
        int[] widths = new int[columns];
        for (String[] line : lines) {
            for (int c = 0; c < line.length; c++) {
                widths[c] = Math.max(widths[c], width(line[c]));
            }
        }
        for (String[] line : lines) {
            StringBuilder text = new StringBuilder();
            for (int c = 0; c < line.length; c++) {
                String room = " ".repeat(widths[c] - width(line[c]));
                text.append(c == 0 ? line[c] + room : GAP + room + line[c]);
            }
            out.println(text.toString().stripTrailing());
        }
    }

    /** How many columns of a terminal a text takes: those of East Asia take two. */
    private static int width(String text) {
        return text.codePoints().map(c -> c >= 0x1100 && (c <= 0x115F || c >= 0x2E80 && c <= 0xA4CF || c >= 0xAC00 && c <= 0xD7A3
            || c >= 0xF900 && c <= 0xFAFF || c >= 0xFE30 && c <= 0xFE6F || c >= 0xFF00 && c <= 0xFF60) ? 2 : 1).sum();
    }

    /** A matrix of counts below its heading, rows named. */
    static TextTable counts(String corner, List<String> names, int[][] counts) {
        TextTable table = new TextTable();
        String[] heading = new String[names.size() + 1];
        heading[0] = corner;
        for (int c = 0; c < names.size(); c++) {
            heading[c + 1] = names.get(c);
        }
        table.add(heading);
        for (int row = 0; row < counts.length; row++) {
            String[] line = new String[counts.length + 1];
            line[0] = names.get(row);
            String[] cells = Arrays.stream(counts[row]).mapToObj(String::valueOf).toArray(String[]::new);
            System.arraycopy(cells, 0, line, 1, cells.length);
            table.add(line);
        }
        return table;
    }
}
