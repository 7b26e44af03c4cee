package attune.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a list of answers came from: one model, trained with one seed, asked one list of a corpus. What is not known, of
 * answers of another tool for one, is an empty text.
 *
 * @param name of the run, such as {@code mosi-3-optimised-tuned-1}
 * @param device it answered on, such as {@code cpu}
 * @param date when it answered
 * @param notes whatever else ought to be known, in words, in their order
 */
public record Run(
    String name, Model model, Data data, Training training, Task task, String device, Instant date,
    Map<String, String> notes) {

    /**
     * Who answered.
     *
     * @param name of the model or tool, the same for every seed
     * @param variant id of the point of the specification, such as {@code optimised}
     * @param weights SHA-256 of the weights
     */
    public record Model(String name, String variant, Optional<ModelSpec> spec, String weights) {

        public Model {
            known(name, variant, spec, weights);
        }

        /** Another tool, of which nothing but a name is known. */
        public static Model foreign(String name) {
            return new Model(name, "", Optional.empty(), "");
        }
    }

    /**
     * What was asked.
     *
     * @param corpus such as {@code cmu-mosi}
     * @param list such as {@code test}
     * @param protocol {@code published} (the corpus's own lists) or {@code paper} (7:1:2)
     * @param split hash of which item stands in which list
     * @param features what the model was given to read, said in words
     */
    public record Data(String corpus, String list, String protocol, String split, String features) {

        public Data {
            known(corpus, list, protocol, split, features);
        }
    }

    /**
     * How the weights came about.
     *
     * @param preset such as {@code tuned}
     * @param seed of everything drawn at random
     * @param epoch whose weights answered, counted from 1; 0 where it is not known
     */
    public record Training(String preset, long seed, int epoch) {

        public Training {
            known(preset);
            if (epoch < 0) {
                throw new IllegalArgumentException("epochs are counted from 1, got " + epoch);
            }
        }
    }

    /** All that runs of one group have in common: everything but the seed and what follows from it. */
    public record Setup(String model, String variant, Optional<ModelSpec> spec, Data data, String preset, Task task) {
    }

    public Run {
        known(name, model, data, training, task, device, date);
        notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
    }

    /** What makes this run one of a group: two runs of equal setup differ in nothing but their seed. */
    public Setup setup() {
        return new Setup(model.name(), model.variant(), model.spec(), data, training.preset(), task);
    }

    private static void known(Object... parts) {
        for (Object part : parts) {
            Objects.requireNonNull(part, "what is not known is an empty text");
        }
    }
}
