package attune.domain;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The answers of a run in columns, as measures take them; arrays are not copied, treat them as read-only.
 *
 * @param ids n ids of samples, each once
 * @param truth n indices of the true class, or true scores
 * @param predicted n indices of the class answered, or scores answered
 * @param probabilities C × n; no rows for scores, or where they are not known
 * @param groups n numbers, equal for samples that must not be torn apart
 */
public record Predictions(
    Task task, Texts ids, double[] truth, double[] predicted, float[][] probabilities, int[] groups) {

    public Predictions {
        int n = ids.size();
        boolean fits = truth.length == n && predicted.length == n && groups.length == n
            && Arrays.stream(probabilities).allMatch(row -> row.length == n);
        if (!fits) {
            throw new IllegalArgumentException("every column has " + n + " rows");
        }
    }

    /** Answers whose ids are given one by one. */
    public Predictions(Task task, String[] ids, double[] truth, double[] predicted, float[][] probabilities, int... groups) {
        this(task, Texts.of(ids), truth, predicted, probabilities, groups);
    }

    /** The columns of a list of answers. */
    public static Predictions of(Task task, List<Answer> answers) {
        int n = answers.size();
        boolean known = task instanceof Task.Classes && answers.stream().allMatch(answer -> answer.probabilities().length > 0);
        int classes = known && task instanceof Task.Classes all ? all.labels().size() : 0;
        float[][] probabilities = new float[classes][n];
        String[] groups = new String[n];
        for (int i = 0; i < n; i++) {
            groups[i] = answers.get(i).group();
            for (int c = 0; c < classes; c++) {
                probabilities[c][i] = answers.get(i).probabilities()[c];
            }
        }
        return new Predictions(task, Texts.of(answers.stream().map(Answer::id).toList()),
            answers.stream().mapToDouble(Answer::truth).toArray(), answers.stream().mapToDouble(Answer::predicted).toArray(),
            probabilities, numbered(groups));
    }

    /** The rows of runs of one task, one run after the other. */
    public static Predictions joined(List<Predictions> runs) {
        if (runs.size() == 1) {
            return runs.getFirst();
        }
        Predictions first = runs.getFirst();
        float[][] probabilities = new float[first.probabilities.length][];
        for (int c = 0; c < probabilities.length; c++) {
            int label = c;
            float[] column = new float[runs.stream().mapToInt(Predictions::size).sum()];
            int at = 0;
            for (Predictions run : runs) {
                System.arraycopy(run.probabilities[label], 0, column, at, run.size());
                at += run.size();
            }
            probabilities[c] = column;
        }
        return new Predictions(first.task, Texts.of(runs.stream().flatMap(run -> run.ids.stream()).toList()),
            runs.stream().flatMapToDouble(run -> Arrays.stream(run.truth)).toArray(),
            runs.stream().flatMapToDouble(run -> Arrays.stream(run.predicted)).toArray(), probabilities,
            runs.stream().flatMapToInt(run -> Arrays.stream(run.groups)).toArray());
    }

    /** The rows at these places, in their order; groups are numbered anew. */
    public Predictions at(int... rows) {
        float[][] chosen = new float[probabilities.length][rows.length];
        for (int c = 0; c < chosen.length; c++) {
            for (int i = 0; i < rows.length; i++) {
                chosen[c][i] = probabilities[c][rows[i]];
            }
        }
        Map<Integer, Integer> numbers = new HashMap<>();
        int[] renumbered = Arrays.stream(rows)
            .map(row -> numbers.computeIfAbsent(groups[row], fresh -> numbers.size())).toArray();
        return new Predictions(task, Texts.of(Arrays.stream(rows).mapToObj(ids::get).toList()),
            Arrays.stream(rows).mapToDouble(row -> truth[row]).toArray(),
            Arrays.stream(rows).mapToDouble(row -> predicted[row]).toArray(), chosen, renumbered);
    }

    /** The same answers, with the columns of another run in place of equal ones: two runs of a list keep its ids once. */
    public Predictions sharing(Predictions other) {
        return new Predictions(task, ids.equals(other.ids) ? other.ids : ids,
            Arrays.equals(truth, other.truth) ? other.truth : truth, predicted, probabilities,
            Arrays.equals(groups, other.groups) ? other.groups : groups);
    }

    /** Numbers for keys of groups, from 0; an empty key is a group of its own. */
    public static int[] numbered(String... keys) {
        Map<String, Integer> known = new HashMap<>();
        int[] numbers = new int[keys.length];
        int next = 0;
        for (int i = 0; i < keys.length; i++) {
            Integer number = keys[i].isEmpty() ? null : known.get(keys[i]);
            if (number == null) {
                number = next++;
                if (!keys[i].isEmpty()) {
                    known.put(keys[i], number);
                }
            }
            numbers[i] = number;
        }
        return numbers;
    }

    public int size() {
        return ids.size();
    }

    /** The number of classes; 0 for scores. */
    public int classes() {
        return task instanceof Task.Classes all ? all.labels().size() : 0;
    }

    /** n indices of the true class. */
    public int[] trueClasses() {
        return indices(truth);
    }

    /** n indices of the class answered. */
    public int[] predictedClasses() {
        return indices(predicted);
    }

    private int[] indices(double... values) {
        if (!(task instanceof Task.Classes)) {
            throw new IllegalStateException("scores have no classes");
        }
        int[] indices = new int[values.length];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = (int) values[i];
        }
        return indices;
    }
}
