package attune.dataset;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** What a model is to tell of an item: one of C classes, or a score. It says how a corpus' truths become labels. */
public sealed interface Task {

    /** Negative, neutral, positive; of a score, its sign. */
    Task POLARITY = new Classes("polarity", Polarity.labels());
    /** MMSD's two classes. */
    Task SARCASM = new Classes("sarcasm", List.of("not sarcastic", "sarcastic"));
    /** A score rounded and cut to −2 to 2: Acc-5. */
    Task FIVE = new Rounded("five", 2,
        List.of("negative", "weakly negative", "neutral", "weakly positive", "positive"));
    /** A score rounded and cut to −3 to 3: Acc-7. */
    Task SEVEN = new Rounded("seven", 3, List.of("strongly negative", "negative", "weakly negative", "neutral",
        "weakly positive", "positive", "strongly positive"));
    /** The score itself, −3 to 3. */
    Task SCORE = new Scale("score");

    /** The name used on the command line and in runs. */
    String name();

    /** Names of the C classes in order; the one name {@code score} where there are none. */
    List<String> labels();

    /** The index of the class, or the score; empty for an item that this task cannot ask of. */
    OptionalDouble target(Truth truth);

    /** Whether the answer is a score, and no class. */
    default boolean scored() {
        return labels().size() == 1;
    }

    /** The tasks with a name of their own. */
    static List<Task> all() {
        return List.of(POLARITY, SARCASM, FIVE, SEVEN, SCORE);
    }

    /** Classes by their names; a score counts by its sign where the classes are the polarities. */
    record Classes(String name, List<String> labels) implements Task {
        public Classes {
            labels = List.copyOf(labels);
            if (labels.size() < 2 || Set.copyOf(labels).size() < labels.size()) {
                throw new IllegalArgumentException("there are at least 2 classes, each with its name: " + labels);
            }
        }

        @Override public OptionalDouble target(Truth truth) {
            int index = labels.indexOf(truth.stratum());
            return index < 0 ? OptionalDouble.empty() : OptionalDouble.of(index);
        }
    }

    /** 2·most + 1 classes: the whole number next to the score (the even one of two), cut to −most and most. */
    record Rounded(String name, int most, List<String> labels) implements Task {
        public Rounded {
            labels = List.copyOf(labels);
            if (labels.size() != 2 * most + 1) {
                throw new IllegalArgumentException(labels.size() + " names for " + (2 * most + 1) + " classes");
            }
        }

        @Override public OptionalDouble target(Truth truth) {
            return truth instanceof Truth.Score score
                ? OptionalDouble.of(Math.clamp(Math.rint(score.value()), -most, most) + most) : OptionalDouble.empty();
        }
    }

    /** A score as it is. */
    record Scale(String name) implements Task {
        @Override public List<String> labels() {
            return List.of("score");
        }

        @Override public OptionalDouble target(Truth truth) {
            return truth instanceof Truth.Score score ? OptionalDouble.of(score.value()) : OptionalDouble.empty();
        }
    }
}
