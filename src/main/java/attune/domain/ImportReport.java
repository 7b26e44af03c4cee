package attune.domain;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of the rows of a table of predictions.
 *
 * @param rows how many there are below the heading
 * @param used how many were taken
 * @param read columns that were read under another name: the name in the file by that which was looked for
 * @param counts rows with each kind of trouble; a kind that did not occur is not in it
 * @param examples the first rows in trouble, a sentence each
 */
public record ImportReport(
    Path file, long rows, long used, Map<String, String> read, Map<Trouble, Long> counts, List<BadInput> examples) {

    /** At most so many rows are told one by one. */
    public static final int EXAMPLES = 20;

    /** What can be wrong with a row. */
    public enum Trouble {
        /** The row cannot be read; left out. */
        BROKEN,
        /** Without id, y_true or y_pred; left out. */
        INCOMPLETE,
        /** The id stood there before, with the same truth and answer; left out. */
        REPEATED,
        /** The id stood there before, with another truth or answer; left out. */
        CONTRADICTING,
        /** A label that no column of probabilities has; left out. */
        UNKNOWN_LABEL,
        /** A probability that is no number from 0 to 1; left out. */
        NO_PROBABILITY,
        /** Probabilities that do not sum to 1; taken as they are. */
        SUM,
        /** Another class is more probable than the answer; taken as it is. */
        NOT_MOST_PROBABLE;

        /** Whether such a row is taken all the same. */
        public boolean taken() {
            return this == SUM || this == NOT_MOST_PROBABLE;
        }
    }

    public ImportReport {
        read = Collections.unmodifiableMap(new LinkedHashMap<>(read));
        EnumMap<Trouble, Long> ordered = new EnumMap<>(Trouble.class);
        ordered.putAll(counts);
        counts = ordered;
        examples = List.copyOf(examples);
    }
}
