package attune.cli;

import attune.workbench.BatchRow;
import java.util.List;
import java.util.Locale;

/** The rows of a batch as a person reads them: a line each, then how many were answered. */
final class RowsText {

    private final Console console;

    RowsText(Console console) {
        this.console = console;
    }

    void print(List<BatchRow> rows) {
        for (BatchRow row : rows) {
            String answer = row.problem().orElseGet(() -> String.format(Locale.ROOT, "%-10s %.2f %s  %-3s %s",
                row.label().orElse(""), row.confidence(), row.disagreement() ? "≠" : " ", row.language(),
                row.doubts().isEmpty() ? "" : console.text("unsure")).stripTrailing());
            console.out().println(row.problem().isPresent() ? "! " + answer : "  " + answer + "  " + row.source());
        }
        long failed = rows.stream().filter(row -> row.problem().isPresent()).count();
        console.say("batch.summary", rows.size() - failed, failed);
    }
}
