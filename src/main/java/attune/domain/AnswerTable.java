package attune.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The answers of a run with all that it keeps of each sample, in columns of n rows; arrays are not copied, treat them as
 * read-only.
 *
 * @param gates n weights of each stream that any answer has one of; NaN where an answer has none
 * @param texts what each sample says; no rows where the run does not keep it
 * @param groups the key of each of the groups that {@link Predictions#groups()} numbers, such as a video; no rows where
 *     every sample stands alone
 */
public record AnswerTable(Predictions predictions, Map<Modality, float[]> gates, Texts texts, String[] groups) {

    public AnswerTable {
        EnumMap<Modality, float[]> ordered = new EnumMap<>(Modality.class);
        ordered.putAll(gates);
        gates = Collections.unmodifiableMap(ordered);
        int n = predictions.size();
        if (gates.values().stream().anyMatch(column -> column.length != n) || !texts.isEmpty() && texts.size() != n) {
            throw new IllegalArgumentException("every column has " + n + " rows");
        }
    }

    /** The same, with the columns of another run in place of equal ones. */
    public AnswerTable sharing(Predictions other) {
        return new AnswerTable(predictions.sharing(other), gates, texts, groups);
    }

    /** Answers of which nothing more is known, such as those of another tool. */
    public static AnswerTable of(Predictions predictions) {
        return new AnswerTable(predictions, Map.of(), Texts.NONE, new String[0]);
    }
}
