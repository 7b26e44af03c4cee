package attune.dataset;

import attune.domain.BadInput;
import java.nio.file.Path;

/**
 * A row of a corpus that cannot be used; the rest of the corpus can.
 *
 * @param row line or number of the row in the file, from 1; 0 where the file has no rows
 * @param field the column, key or file that is missing, double or broken
 * @param problem the sentence that says so and what to do
 */
public record Fault(Path file, long row, String field, BadInput problem) {
}
