package attune.experiment;

import java.util.Collections;

/** A page being written: headings, paragraphs, lists and tables, apart by empty lines. */
final class Markdown {

    private final StringBuilder text = new StringBuilder();
    private boolean inBlock;

    void heading(int level, String title) {
        block();
        text.append("#".repeat(level)).append(' ').append(title).append("\n\n");
    }

    void say(String paragraph) {
        block();
        text.append(paragraph).append("\n\n");
    }

    void item(String line) {
        text.append("- ").append(line).append('\n');
        inBlock = true;
    }

    /** Begins a table by its headings; rows follow. */
    void table(String... headings) {
        block();
        row(headings);
        row(Collections.nCopies(headings.length, "---").toArray(String[]::new));
    }

    void row(String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
        inBlock = true;
    }

    private void block() {
        if (inBlock) {
            text.append('\n');
            inBlock = false;
        }
    }

    @Override public String toString() {
        return text.toString().strip() + "\n";
    }
}
