package attune.dataset.pickle;

import attune.domain.BadInput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value of a pickle and where it stands, so that what does not fit is refused by file and field.
 *
 * @param file the name of the file
 * @param field such as {@code train/audio}; empty for the whole
 */
public record Pickled(String file, String field, Object value) {

    /** The value under a key of a dictionary; refused if there is none. */
    public Pickled at(String key) {
        return find(key).orElseThrow(() -> new BadInput("pickle.no-field", file, within(key)));
    }

    /** The value under a key of a dictionary, if there is one and it is not {@code None}. */
    public Optional<Pickled> find(String key) {
        return Optional.ofNullable(dictionary().get(key)).map(found -> new Pickled(file, within(key), found));
    }

    /** The keys of a dictionary that are texts, sorted. */
    public List<String> keys() {
        return dictionary().keySet().stream().filter(String.class::isInstance).map(String.class::cast).sorted().toList();
    }

    public boolean isDictionary() {
        return whole() instanceof Map;
    }

    /** A numeric array of that many dimensions. */
    public NumpyArray array(int dimensions) {
        if (value instanceof Building.Array made && content(made).numeric()
            && content(made).shape().size() == dimensions) {
            return content(made);
        }
        throw refused("array[" + "·,".repeat(dimensions - 1) + "·]");
    }

    /** A number, or an array of one. */
    public double number() {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        if (value instanceof Building.Array made && content(made).numeric() && content(made).size() == 1) {
            return content(made).number(0);
        }
        throw refused("number");
    }

    /** A list, a tuple, or an array of one dimension. */
    public List<Pickled> list() {
        List<Object> found = switch (value) {
            case List<?> list -> new ArrayList<>(list);
            case Object[] tuple -> Arrays.asList(tuple);
            case Building.Array made when content(made).shape().size() == 1 -> elements(content(made));
            case null, default -> throw refused("list");
        };
        List<Pickled> list = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            list.add(new Pickled(file, within(String.valueOf(i)), found.get(i)));
        }
        return list;
    }

    /** A text; what is a number is written as one, since ids are either. */
    public String text() {
        return switch (whole()) {
            case String text -> text;
            case Double number when number % 1 == 0 -> String.valueOf(number.longValue());
            case Number number -> number.toString();
            case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
            case null, default -> throw refused("text");
        };
    }

    /** That the value is of another kind than was expected. */
    public BadInput refused(String expected) {
        return new BadInput("pickle.field", file, field, kind(), expected);
    }

    private Map<?, ?> dictionary() {
        if (whole() instanceof Map<?, ?> map) {
            return map;
        }
        throw refused("dict");
    }

    /** The only element of an array without dimensions, as np.save wraps a dictionary; else the value itself. */
    private Object whole() {
        return value instanceof Building.Array made && content(made).shape().isEmpty() ? content(made).element(0) : value;
    }

    private NumpyArray content(Building.Array made) {
        return made.content().orElseThrow(() -> new BadInput("pickle.broken", file));
    }

    private String kind() {
        return switch (value) {
            case null -> "None";
            case String text -> "str";
            case Map<?, ?> map -> "dict";
            case List<?> list -> "list[" + list.size() + "]";
            case Object[] tuple -> "tuple[" + tuple.length + "]";
            case Building.Array made -> content(made).toString();
            default -> value.getClass().getSimpleName();
        };
    }

    private static List<Object> elements(NumpyArray array) {
        List<Object> elements = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            elements.add(array.element(i));
        }
        return elements;
    }

    private String within(String key) {
        return field.isEmpty() ? key : field + "/" + key;
    }
}
