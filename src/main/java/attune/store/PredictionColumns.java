package attune.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which column of a table of predictions is which, whatever their order and case: {@code id}, {@code y_true} and {@code y_pred}
 * by these names, or where one is not there by the one column that has a name that other tools give it.
 */
final class PredictionColumns {

    static final List<String> NEEDED = List.of(AnswerColumns.ID, AnswerColumns.TRUTH, AnswerColumns.PREDICTED);

    private static final String LOGIT = "logit_";
    private static final List<String> PROBABILITIES = List.of(AnswerColumns.PROBABILITY, "proba_", "probability_", LOGIT);
    /** A frame of pandas is written with its index first, which has no name. */
    private static final Map<String, List<String>> ALSO = Map.of(
        AnswerColumns.ID, List.of("", "unnamed: 0", "index", "idx", "guid", "uid", "sample_id", "example_id", "image_id"),
        AnswerColumns.TRUTH, List.of("true", "truth", "label", "labels", "label_ids", "true_label", "target", "targets", "gold",
            "gold_label", "ground_truth", "actual"),
        AnswerColumns.PREDICTED, List.of("pred", "preds", "prediction", "predictions", "predicted", "predicted_label",
            "pred_label", "y_hat", "answer"));

    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<String, String> read = new LinkedHashMap<>();
    private final List<String> labels = new ArrayList<>();
    private int[] probabilities = {};
    private boolean logits;

    /** The columns of a heading. */
    PredictionColumns(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            places.putIfAbsent(names.get(i).strip().toLowerCase(Locale.ROOT), i);
        }
        for (String needed : NEEDED) {
            List<String> found = ALSO.get(needed).stream().filter(places::containsKey).toList();
            if (!places.containsKey(needed) && found.size() == 1) {
                places.put(needed, places.get(found.getFirst()));
                read.put(needed, names.get(places.get(needed)));
            }
        }
        PROBABILITIES.stream().filter(prefix -> !of(names, prefix).isEmpty()).findFirst().ifPresent(prefix -> {
            logits = prefix.equals(LOGIT);
            List<Integer> columns = of(names, prefix);
            columns.forEach(column -> labels.add(names.get(column).strip().substring(prefix.length())));
            probabilities = columns.stream().mapToInt(Integer::intValue).toArray();
        });
    }

    private static List<Integer> of(List<String> names, String prefix) {
        return IntStream.range(0, names.size())
            .filter(i -> names.get(i).strip().toLowerCase(Locale.ROOT).startsWith(prefix)).boxed().toList();
    }

    /** Whether a row can have an id, a truth and an answer. */
    boolean complete() {
        return places.keySet().containsAll(NEEDED);
    }

    /** What was read under another name: the name it has in the file, by the name it should have. */
    Map<String, String> read() {
        return read;
    }

    /** Labels of the columns of probabilities, in their order. */
    List<String> labels() {
        return labels;
    }

    /** A cell of a row; null where it says nothing. */
    String cell(String[] row, String column) {
        Integer place = places.get(column);
        String value = place == null || place >= row.length ? null : row[place];
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** The probabilities of a row, of logits their softmax; none where it has none, null where one is missing or is none. */
    float[] probabilities(String... row) {
        float[] p = new float[probabilities.length];
        int missing = 0;
        for (int c = 0; c < p.length; c++) {
            String value = probabilities[c] < row.length ? row[probabilities[c]] : null;
            p[c] = value == null ? 0 : number(value);
            missing += value == null ? 1 : 0;
            if (Float.isNaN(p[c])) {
                return null;
            }
        }
        if (missing > 0) {
            return missing == p.length ? new float[0] : null;
        }
        return logits ? softmax(p) : p;
    }

    private float number(String text) {
        try {
            float number = Float.parseFloat(text);
            boolean fits = logits ? Float.isFinite(number) : number >= 0 && number <= 1;
            return fits ? number : Float.NaN;
        } catch (NumberFormatException e) {
            return Float.NaN;
        }
    }

    private static float[] softmax(float... logits) {
        double most = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            most = Math.max(most, logit);
        }
        double sum = 0;
        float[] p = new float[logits.length];
        for (int c = 0; c < p.length; c++) {
            p[c] = (float) Math.exp(logits[c] - most);
            sum += p[c];
        }
        for (int c = 0; c < p.length; c++) {
            p[c] /= (float) sum;
        }
        return p;
    }
}
