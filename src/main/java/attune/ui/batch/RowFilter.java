package attune.ui.batch;

import attune.workbench.BatchRow;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which rows of a table are shown.
 *
 * @param text part of the source, the answer, the language or the problem; empty for all
 * @param kind which sort of row
 */
record RowFilter(String text, Kind kind) implements Predicate<BatchRow> {

    static final RowFilter ALL = new RowFilter("", new Kind.Any());

    /** A sort of row that can be asked for. */
    sealed interface Kind {
        /** Every row. */
        record Any() implements Kind {
        }

        /** Rows with one answer. */
        record Answer(String label) implements Kind {
        }

        /** Rows whose modalities alone would not all say the same. */
        record Disagreement() implements Kind {
        }

        /** Rows whose answer is unsure. */
        record Unsure() implements Kind {
        }

        /** Rows that could not be read. */
        record Problem() implements Kind {
        }
    }

    @Override public boolean test(BatchRow row) {
        return ofKind(row) && mentions(row);
    }

    private boolean ofKind(BatchRow row) {
        return switch (kind) {
            case Kind.Any() -> true;
            case Kind.Answer(String label) -> row.label().equals(Optional.of(label));
            case Kind.Disagreement() -> row.disagreement();
            case Kind.Unsure() -> !row.doubts().isEmpty();
            case Kind.Problem() -> row.problem().isPresent();
        };
    }

    private boolean mentions(BatchRow row) {
        String all = row.source() + "\n" + row.label().orElse("") + "\n" + row.language() + "\n" + row.problem().orElse("");
        return all.toLowerCase(Locale.ROOT).contains(text.strip().toLowerCase(Locale.ROOT));
    }
}
