package attune.ui.evaluate;

import java.util.Set;

/** What is asked of one field of a sample; plain, so that it can be kept and told. */
public sealed interface FieldTest {

    /** The id of the field. */
    String field();

    /** A number from {@code low} to {@code high}, both included; no number is not between any. */
    record Between(String field, double low, double high) implements FieldTest {
    }

    /** A text with {@code part} in it, large or small letters alike. */
    record Contains(String field, String part) implements FieldTest {
    }

    /** One of these names. */
    record OneOf(String field, Set<String> names) implements FieldTest {
        public OneOf {
            names = Set.copyOf(names);
        }
    }
}
