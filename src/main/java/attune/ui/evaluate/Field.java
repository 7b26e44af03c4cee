package attune.ui.evaluate;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;

/** Something that is known of every sample: it can be shown, sorted and filtered by. */
public sealed interface Field {

    /** A dotted name that never changes, such as {@code gate.text.b}. */
    String id();

    /** A number; NaN where a sample has none. */
    record Numbers(String id, IntToDoubleFunction of) implements Field {
    }

    /** A text; empty where a sample has none. */
    record Words(String id, IntFunction<String> of) implements Field {
    }

    /** One of a few names, by its index; −1 where a sample has none. */
    record Kinds(String id, List<String> names, IntUnaryOperator of) implements Field {
        public Kinds {
            names = List.copyOf(names);
        }
    }
}
