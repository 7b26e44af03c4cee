package attune.ui.evaluate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * In what order samples stand.
 *
 * @param field the id of a field
 */
public record Order(String field, boolean descending) {

    /** As the run has them. */
    public static final Order NONE = new Order("", false);

    /** The samples in this order; equals, and samples without a value last, stay as they were. */
    int[] sorted(int[] samples, Map<String, Field> fields) {
        Field field = fields.get(this.field);
        if (field == null) {
            return samples;
        }
        return switch (field) {
            case Field.Numbers numbers -> byNumber(samples, numbers);
            case Field.Kinds kinds -> byNumber(samples, new Field.Numbers(kinds.id(), i -> {
                int kind = kinds.of().applyAsInt(i);
                return kind < 0 ? Double.NaN : kind;
            }));
            case Field.Words words -> byText(samples, words);
        };
    }

    /** Numbers and their places as single long numbers: what a million rows need to be sorted at once. */
    private int[] byNumber(int[] samples, Field.Numbers numbers) {
        long[] keys = new long[samples.length];
        for (int place = 0; place < keys.length; place++) {
            float value = (float) numbers.of().applyAsDouble(samples[place]);
            int bits = Float.floatToIntBits(value + 0f);
            int key = bits ^ (bits >> 31 & Integer.MAX_VALUE);
            int wanted = Float.isNaN(value) ? Integer.MAX_VALUE : descending ? ~key : key;
            keys[place] = (long) wanted << 32 | place;
        }
        Arrays.parallelSort(keys);
        int[] sorted = new int[samples.length];
        for (int place = 0; place < keys.length; place++) {
            sorted[place] = samples[(int) keys[place]];
        }
        return sorted;
    }

    private int[] byText(int[] samples, Field.Words words) {
        String[] texts = new String[samples.length];
        Arrays.setAll(texts, place -> words.of().apply(samples[place]));
        Comparator<Integer> order = Comparator.comparing(place -> texts[place], String.CASE_INSENSITIVE_ORDER);
        return IntStream.range(0, samples.length).boxed().sorted(descending ? order.reversed() : order)
            .mapToInt(place -> samples[place]).toArray();
    }
}
