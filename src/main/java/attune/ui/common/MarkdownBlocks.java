package attune.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The little Markdown that cards are written in, block by block: headings, paragraphs, points, code and tables. */
public final class MarkdownBlocks {

    private static final Pattern MARKS = Pattern.compile("[`*]");
    private static final Pattern RULE = Pattern.compile("\\|[\\s:|-]*");

    private final List<Block> blocks = new ArrayList<>();
    private final List<String> open = new ArrayList<>();

    /** A block, its text without marks. */
    public sealed interface Block {
        /** A line that begins with #. */
        record Heading(String text) implements Block {
        }

        /** Lines that belong together, as one. */
        record Paragraph(String text) implements Block {
        }

        /** A point of a list. */
        record Point(String text) implements Block {
        }

        /** A line that stands as it is. */
        record Code(String text) implements Block {
        }

        /** Rows of cells, the first of them the head; a row may be shorter than others. */
        record Table(List<List<String>> rows) implements Block {
        }
    }

    private MarkdownBlocks() {
    }

    /** The blocks of a text. */
    public static List<Block> of(String markdown) {
        MarkdownBlocks reading = new MarkdownBlocks();
        markdown.lines().forEach(reading::line);
        reading.close();
        return List.copyOf(reading.blocks);
    }

    private void line(String line) {
        boolean inTable = !open.isEmpty() && open.getFirst().startsWith("|");
        String bare = line.strip();
        if (bare.isEmpty()) {
            close();
        } else if (bare.startsWith("|")) {
            if (!inTable) {
                close();
            }
            open.add(bare);
        } else if (line.startsWith("    ") && open.isEmpty()) {
            blocks.add(new Block.Code(bare));
        } else if (bare.startsWith("#")) {
            close();
            blocks.add(new Block.Heading(plain(bare.replaceFirst("^#+\\s*", ""))));
        } else {
            if (inTable || bare.startsWith("- ")) {
                close();
            }
            open.add(bare);
        }
    }

    private void close() {
        if (open.isEmpty()) {
            return;
        }
        String first = open.getFirst();
        String whole = plain(String.join(" ", open));
        blocks.add(first.startsWith("|")
            ? new Block.Table(open.stream().filter(row -> !RULE.matcher(row).matches()).map(MarkdownBlocks::cells).toList())
            : first.startsWith("- ") ? new Block.Point(whole.substring(2)) : new Block.Paragraph(whole));
        open.clear();
    }

    private static List<String> cells(String row) {
        String inside = row.substring(1, row.length() > 1 && row.endsWith("|") ? row.length() - 1 : row.length());
        return Stream.of(inside.split("\\|", -1)).map(cell -> plain(cell.strip())).toList();
    }

    private static String plain(String text) {
        return MARKS.matcher(text).replaceAll("");
    }
}
