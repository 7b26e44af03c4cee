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
import java.util.Locale;
import java.util.Map;

/**
 * A table of predictions of any tool: CSV, JSON lines or Parquet with columns {@code id}, {@code y_true}, {@code y_pred},
 * and if it likes {@code prob_<label>}, {@code group}, {@code split}, {@code model}, {@code seed}, {@code run},
 * {@code condition}. Rows that cannot be used are told and left out.
 *
 * @param runs the runs that stand in it, in the order of their first rows
 */
public record PredictionsFile(List<ImportedRun> runs, ImportReport report) {

    private static final int BETWEEN_CHECKS = 1 << 14;
    private static final int MOST_SAID = 160;
    private static final List<String> NEEDED = List.of("id", "y_true", "y_pred");
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
        private final Map<String, Integer> places = new HashMap<>();
        private final List<String> probabilities = new ArrayList<>();
        private int[] probabilityPlaces = new int[0];
        private List<String> columns = List.of();
        private long rows;

        Reading(Path file, Cancellation cancellation) {
            this.file = file;
            this.cancellation = cancellation;
            this.troubles = new ImportTroubles(file);
        }

        @Override public void columns(List<String> names) {
            columns = names;
            places.clear();
            probabilities.clear();
            for (int i = 0; i < names.size(); i++) {
                places.putIfAbsent(names.get(i).toLowerCase(Locale.ROOT), i);
                if (names.get(i).toLowerCase(Locale.ROOT).startsWith(AnswerColumns.PROBABILITY)) {
                    probabilities.add(names.get(i).substring(AnswerColumns.PROBABILITY.length()));
                }
            }
            probabilityPlaces = probabilities.stream()
                .mapToInt(label -> places.get((AnswerColumns.PROBABILITY + label).toLowerCase(Locale.ROOT))).toArray();
        }

        @Override public void row(long line, String[] values) {
            if (rows == 0) {
                refuseForeign(values);
            }
            if (rows++ % BETWEEN_CHECKS == 0) {
                cancellation.check();
            }
            String id = value(values, "id");
            String truth = value(values, "y_true");
            String predicted = value(values, "y_pred");
            if (id == null || truth == null || predicted == null) {
                troubles.add(Trouble.INCOMPLETE, line, id == null ? "id" : truth == null ? "y_true" : "y_pred");
                return;
            }
            float[] p = probabilities(values);
            if (p == null) {
                troubles.add(Trouble.NO_PROBABILITY, line, id);
                return;
            }
            List<String> run = new ArrayList<>(PARTING.size());
            PARTING.forEach(column -> run.add(String.valueOf(value(values, column))));
            runs.computeIfAbsent(run, fresh -> new RowsOfRun())
                .add(line, id, code(truth), code(predicted), p, value(values, "group"), troubles);
        }

        @Override public void broken(BadInput problem) {
            rows++;
            troubles.add(Trouble.BROKEN, problem);
        }

        private void refuseForeign(String... values) {
            if (MmsaResults.recognises(columns, values)) {
                throw new BadInput("predictions.mmsa", file);
            }
            if (!places.keySet().containsAll(NEEDED)) {
                throw new BadInput("predictions.columns", file, heading());
            }
        }

        /** The names of the columns on one line, however long or broken the heading is. */
        private String heading() {
            String names = String.join(", ", columns).replaceAll("\\s+", " ");
            return names.length() <= MOST_SAID ? names : names.substring(0, MOST_SAID) + "…";
        }

        private int code(String text) {
            return codes.computeIfAbsent(text, fresh -> codes.size());
        }

        private String value(String[] values, String column) {
            Integer place = places.get(column);
            String value = place == null || place >= values.length ? null : values[place];
            return value == null || value.isBlank() ? null : value.strip();
        }

        /** None where the row has none; null where one of them is missing or no probability. */
        private float[] probabilities(String... values) {
            float[] p = new float[probabilityPlaces.length];
            int missing = 0;
            for (int c = 0; c < p.length; c++) {
                int place = probabilityPlaces[c];
                String value = place < values.length ? values[place] : null;
                p[c] = value == null ? 0 : probability(value);
                missing += value == null ? 1 : 0;
                if (Float.isNaN(p[c])) {
                    return null;
                }
            }
            return missing == 0 ? p : missing == p.length ? new float[0] : null;
        }

        private static float probability(String text) {
            try {
                float p = Float.parseFloat(text);
                return p >= 0 && p <= 1 ? p : Float.NaN;
            } catch (NumberFormatException e) {
                return Float.NaN;
            }
        }

        PredictionsFile whole() {
            if (rows == 0 && !places.keySet().containsAll(NEEDED)) {
                throw new BadInput("predictions.columns", file, heading());
            }
            String[] texts = new String[codes.size()];
            codes.forEach((text, code) -> texts[code] = text);
            if (texts.length == 0) {
                throw new BadInput("predictions.no-rows", file);
            }
            PredictionTask meaning = PredictionTask.of(file, Arrays.asList(texts), probabilities);
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
            return new PredictionsFile(imported, troubles.report(rows, used));
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
