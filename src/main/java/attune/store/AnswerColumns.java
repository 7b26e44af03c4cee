package attune.store;

import attune.domain.Answer;
import attune.domain.Modality;
import attune.domain.Task;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The columns of {@code predictions.parquet}: {@code id}, {@code y_true}, {@code y_pred} (labels, or scores),
 * {@code prob_<label>} for every label, {@code gate_t}, {@code gate_v}, {@code gate_a}, {@code group}, {@code text},
 * {@code condition}. What no answer has, has no column; within a column, what an answer lacks is null.
 */
record AnswerColumns(Task task, boolean probabilities, Set<Modality> gates, boolean group, boolean text, boolean condition) {

    static final String ID = "id";
    static final String TRUTH = "y_true";
    static final String PREDICTED = "y_pred";
    static final String PROBABILITY = "prob_";
    static final String GATE = "gate_";
    static final String GROUP = "group";
    static final String TEXT = "text";
    static final String CONDITION = "condition";

    static AnswerColumns of(Task task, List<Answer> answers) {
        Set<Modality> gates = EnumSet.noneOf(Modality.class);
        answers.forEach(answer -> answer.gates().ifPresent(each -> gates.addAll(each.weights().keySet())));
        return new AnswerColumns(task, answers.stream().anyMatch(answer -> answer.probabilities().length > 0), gates,
            answers.stream().anyMatch(answer -> !answer.group().isEmpty()),
            answers.stream().anyMatch(answer -> !answer.text().isEmpty()),
            answers.stream().anyMatch(answer -> !answer.condition().isEmpty()));
    }

    /** The columns that a file has, by their names. */
    static AnswerColumns of(Task task, Set<String> names) {
        Set<Modality> gates = EnumSet.noneOf(Modality.class);
        for (Modality modality : Modality.values()) {
            if (names.contains(GATE + modality.letter())) {
                gates.add(modality);
            }
        }
        boolean all = task instanceof Task.Classes classes
            && classes.labels().stream().allMatch(label -> names.contains(PROBABILITY + label));
        return new AnswerColumns(task, all, gates, names.contains(GROUP), names.contains(TEXT), names.contains(CONDITION));
    }

    /** The names of the columns with a probability, in the order of the labels. */
    List<String> probabilityNames() {
        return probabilities && task instanceof Task.Classes classes
            ? classes.labels().stream().map(label -> PROBABILITY + label).toList() : List.of();
    }

    /** The definition of the table, in the order in which {@link AnswersFile} fills it. */
    String definition() {
        String value = task instanceof Task.Classes ? " VARCHAR" : " DOUBLE";
        List<String> columns = new ArrayList<>(List.of("id VARCHAR", TRUTH + value, PREDICTED + value));
        probabilityNames().forEach(name -> columns.add(Database.name(name) + " FLOAT"));
        gates.forEach(modality -> columns.add(GATE + modality.letter() + " FLOAT"));
        if (group) {
            columns.add("\"group\" VARCHAR");
        }
        if (text) {
            columns.add("text VARCHAR");
        }
        if (condition) {
            columns.add("condition VARCHAR");
        }
        return String.join(", ", columns);
    }
}
