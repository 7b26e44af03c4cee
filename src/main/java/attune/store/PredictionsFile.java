package attune.store;

import attune.domain.BadInput;
import attune.domain.ImportReport;
import attune.domain.ImportReport.Trouble;
import attune.domain.Predictions;
import attune.job.Cancellation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of predictions of any tool: CSV, JSON lines or Parquet with columns {@code id}, {@code y_true}, {@code y_pred} (or what
 * other tools call them, {@link PredictionColumns}), and if it likes {@code prob_<label>} or {@code logit_<label>},
 * {@code group}, {@code split}, {@code model}, {@code seed}, {@code run}, {@code condition}. Rows that cannot be used are told
 * and left out.
 *
 * @param runs the runs that stand in it, in the order of their first rows
 */
public record PredictionsFile(List<ImportedRun> runs, ImportReport report) {

    private static final int BETWEEN_CHECKS = 1 << 14;
    private static final int MOST_SAID = 160;
    private static final List<String> PARTING = List.of("run", "model", "split", "condition", "seed");

    /** Reads a table; one without its columns, or without a usable row, is refused. */
    public static PredictionsFile read(Path file, Cancellation cancellation) {
        Reading reading = new Reading(file, cancellation);
        TableRows.of(file).read(file, reading);
        return reading.whole();
    }

    private static final class Reading implements TableRows.Sink {

        private final Path file;
        private final Cancellation cancellation;
        private final ImportTroubles troubles;
        private final Map<String, Integer> codes = new HashMap<>();
        private final Map<List<String>, RowsOfRun> runs = new LinkedHashMap<>();
        private List<String> heading = List.of();
        private PredictionColumns columns = new PredictionColumns(List.of());
        private long rows;

        Reading(Path file, Cancellation cancellation) {
            this.file = file;
            this.cancellation = cancellation;
            this.troubles = new ImportTroubles(file);
        }

        @Override public void columns(List<String> names) {
            heading = names;
            columns = new PredictionColumns(names);
        }

        @Override public void row(long line, String[] values) {
            if (rows == 0) {
                refuseForeign(values);
            }
            if (rows++ % BETWEEN_CHECKS == 0) {
                cancellation.check();
            }
            for (String needed : PredictionColumns.NEEDED) {
                if (columns.cell(values, needed) == null) {
                    troubles.add(Trouble.INCOMPLETE, line, needed);
                    return;
                }
            }
            String id = columns.cell(values, AnswerColumns.ID);
            float[] p = columns.probabilities(values);
            if (p == null) {
                troubles.add(Trouble.NO_PROBABILITY, line, id);
                return;
            }
            List<String> run = new ArrayList<>(PARTING.size());
            PARTING.forEach(column -> run.add(String.valueOf(columns.cell(values, column))));
            runs.computeIfAbsent(run, fresh -> new RowsOfRun())
                .add(line, id, code(values, AnswerColumns.TRUTH), code(values, AnswerColumns.PREDICTED), p,
                    columns.cell(values, AnswerColumns.GROUP), troubles);
        }

        @Override public void broken(BadInput problem) {
            rows++;
            troubles.add(Trouble.BROKEN, problem);
        }

        private void refuseForeign(String... values) {
            if (MmsaResults.recognises(heading, values)) {
                throw new BadInput("predictions.mmsa", file);
            }
            if (!columns.complete()) {
                throw new BadInput("predictions.columns", file, said());
            }
        }

        /** The names of the columns on one line, however long or broken the heading is. */
        private String said() {
            String names = String.join(", ", heading).replaceAll("\\s+", " ");
            return names.length() <= MOST_SAID ? names : names.substring(0, MOST_SAID) + "…";
        }

        private int code(String[] values, String column) {
            return codes.computeIfAbsent(columns.cell(values, column), fresh -> codes.size());
        }

        PredictionsFile whole() {
            if (rows == 0 && !columns.complete()) {
                throw new BadInput("predictions.columns", file, said());
            }
            String[] texts = new String[codes.size()];
            codes.forEach((text, code) -> texts[code] = text);
            if (texts.length == 0) {
                throw new BadInput(troubles.all(Trouble.NO_PROBABILITY, rows) ? "predictions.not-probabilities"
                    : "predictions.no-rows", file);
            }
            PredictionTask meaning = PredictionTask.of(file, Arrays.asList(texts), columns.labels());
            List<ImportedRun> imported = new ArrayList<>();
            long used = 0;
            for (Map.Entry<List<String>, RowsOfRun> run : runs.entrySet()) {
                Predictions predictions = run.getValue().predictions(meaning, Arrays.asList(texts), troubles);
                if (predictions.size() > 0) {
                    used += predictions.size();
                    imported.add(named(run.getKey(), predictions));
                }
            }
            if (imported.isEmpty()) {
                throw new BadInput("predictions.no-rows", file);
            }
            return new PredictionsFile(imported, troubles.report(rows, used, columns.read()));
        }

        private static ImportedRun named(List<String> parts, Predictions predictions) {
            List<String> known = parts.stream().map(part -> part.equals("null") ? "" : part).toList();
            String split = (known.get(2) + " " + known.get(3)).strip();
            long seed;
            try {
                seed = known.getLast().isEmpty() ? 0 : Long.parseLong(known.getLast());
            } catch (NumberFormatException e) {
                seed = Integer.toUnsignedLong(known.getLast().hashCode());
            }
            return new ImportedRun(known.get(0), known.get(1), split, seed, predictions);
        }
    }
}
