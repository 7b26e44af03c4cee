package attune.domain;

import java.util.HashSet;
import java.util.List;

/** What is asked of a model: one of C classes, or a score. */
public sealed interface Task {

    /** Of a sample of this task. */
    String describe();

    /**
     * One of C classes.
     *
     * @param labels their names in the order of their indices, each once, at least 2
     */
    record Classes(List<String> labels) implements Task {

        public Classes {
            labels = List.copyOf(labels);
            if (labels.size() < 2 || new HashSet<>(labels).size() < labels.size()) {
                throw new IllegalArgumentException("there are at least 2 labels, each once: " + labels);
            }
        }

        @Override public String describe() {
            return String.join(" / ", labels);
        }
    }

    /** A score between two ends, such as −3 to 3. */
    record Scores(double lowest, double highest) implements Task {

        public Scores {
            if (!(lowest < highest) || Double.isInfinite(lowest) || Double.isInfinite(highest)) {
                throw new IllegalArgumentException("a score lies between two numbers, got " + lowest + " and " + highest);
            }
        }

        @Override public String describe() {
            return lowest + " … " + highest;
        }
    }
}
