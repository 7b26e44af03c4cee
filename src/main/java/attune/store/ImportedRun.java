package attune.store;

import attune.domain.Predictions;
import java.util.stream.Stream;

/**
 * One run of a table of predictions: the rows that agree in {@code run}, {@code model}, {@code split} and {@code seed}.
 *
 * @param run empty where the table does not say, as model and split
 * @param seed 0 where the table does not say
 */
public record ImportedRun(String run, String model, String split, long seed, Predictions predictions) {

    /** What it is called: all that is said of it but the seed. */
    public String name() {
        return String.join(" ", Stream.of(run, model, split).filter(part -> !part.isEmpty()).toList());
    }
}
