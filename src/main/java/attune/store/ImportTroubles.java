package attune.store;

import attune.domain.BadInput;
import attune.domain.ImportReport;
import attune.domain.ImportReport.Trouble;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts the rows in trouble and keeps the first few of them. */
final class ImportTroubles {

    private final Path file;
    private final Map<Trouble, Long> counts = new EnumMap<>(Trouble.class);
    private final List<BadInput> examples = new ArrayList<>();

    ImportTroubles(Path file) {
        this.file = file;
    }

    void add(Trouble trouble, BadInput problem) {
        if (count(trouble)) {
            examples.add(problem);
        }
    }

    /** As above, with the sentence of that kind of trouble: file, line, and what stands there. */
    void add(Trouble trouble, long line, Object what) {
        if (count(trouble)) {
            examples.add(switch (trouble) {
                case BROKEN, INCOMPLETE -> new BadInput("predictions.incomplete", file, line, what);
                case REPEATED -> new BadInput("predictions.repeated", file, line, what);
                case CONTRADICTING -> new BadInput("predictions.contradicting", file, line, what);
                case UNKNOWN_LABEL -> new BadInput("predictions.unknown-label", file, line, what);
                case NO_PROBABILITY -> new BadInput("predictions.no-probability", file, line, what);
                case SUM -> new BadInput("predictions.sum", file, line, what);
                case NOT_MOST_PROBABLE -> new BadInput("predictions.not-most-probable", file, line, what);
            });
        }
    }

    /** Whether there is room for one more example. */
    private boolean count(Trouble trouble) {
        counts.merge(trouble, 1L, Long::sum);
        return examples.size() < ImportReport.EXAMPLES;
    }

    /** Whether every row is in this trouble. */
    boolean all(Trouble trouble, long rows) {
        return rows > 0 && counts.getOrDefault(trouble, 0L) == rows;
    }

    ImportReport report(long rows, long used, Map<String, String> read) {
        return new ImportReport(file, rows, used, read, counts, examples);
    }
}
