package attune.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is known of samples beside the answers to them: a column a fact, by which samples can be told apart. Arrays are not
 * copied, treat them as read-only.
 *
 * @param ids n ids
 * @param numbers n numbers each, such as {@code words}; NaN where it is not known
 * @param texts n texts each, such as {@code streams}; empty where it is not known
 */
public record SampleFacts(String[] ids, Map<String, double[]> numbers, Map<String, String[]> texts) {

    /** How many words a sample says. */
    public static final String WORDS = "words";
    /** The letters of the streams that a sample has, such as {@code ta}. */
    public static final String STREAMS = "streams";
    /** The letters of the streams that say what the label says, where that is known; the others are neutral. */
    public static final String TELLING = "telling";

    /** Where nothing is known. */
    public static final SampleFacts NONE = new SampleFacts(new String[0], Map.of(), Map.of());

    public SampleFacts {
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        int n = ids.length;
        if (numbers.values().stream().anyMatch(column -> column.length != n)
            || texts.values().stream().anyMatch(column -> column.length != n)) {
            throw new IllegalArgumentException("every column has " + n + " rows");
        }
    }
}
