package attune.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The samples of a run parted by a field: kinds by their number, the largest first, the rare ones together; numbers by
 * value where there are few, else into four parts of about equal number.
 *
 * @param field its name
 * @param names of the slices
 * @param members for each slice the places of its samples
 */
public record Slices(String field, List<String> names, List<int[]> members) {

    /** The name of the slice that gathers rare kinds. */
    public static final String OTHERS = "…";

    private static final int MOST = 12;
    private static final int FEW_VALUES = 6;
    private static final int PARTS = 4;

    public Slices {
        names = List.copyOf(names);
        members = List.copyOf(members);
        if (names.size() != members.size()) {
            throw new IllegalArgumentException(names.size() + " names of " + members.size() + " slices");
        }
    }

    public int size() {
        return names.size();
    }

    /**
     * Parts samples by kind.
     *
     * @param kinds names of the kinds
     * @param kindOf n indices of kinds; −1 where it is not known: such a sample is in no slice
     */
    public static Slices ofKinds(String field, List<String> kinds, int... kindOf) {
        int[] counts = new int[kinds.size()];
        for (int kind : kindOf) {
            if (kind >= 0) {
                counts[kind]++;
            }
        }
        List<Integer> order = IntStream.range(0, counts.length).filter(kind -> counts[kind] > 0).boxed()
            .sorted(Comparator.comparingInt(kind -> -counts[kind])).toList();
        int shown = order.size() <= MOST ? order.size() : MOST - 1;
        int[] sliceOf = new int[counts.length];
        Arrays.fill(sliceOf, shown);
        List<String> names = new ArrayList<>();
        for (int kind : order.subList(0, shown)) {
            sliceOf[kind] = names.size();
            names.add(kinds.get(kind));
        }
        if (shown < order.size()) {
            names.add(OTHERS);
        }
        return parted(field, names, Arrays.stream(kindOf).map(kind -> kind < 0 ? -1 : sliceOf[kind]).toArray());
    }

    /**
     * Parts samples by a number.
     *
     * @param values n numbers; NaN where it is not known: such a sample is in no slice
     */
    public static Slices ofNumbers(String field, double... values) {
        double[] sorted = Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
        double[] different = Arrays.stream(sorted).distinct().toArray();
        double[] last = different;
        if (different.length > FEW_VALUES) {
            last = IntStream.rangeClosed(1, PARTS)
                .mapToDouble(part -> sorted[(int) ((long) sorted.length * part / PARTS) - 1]).distinct().toArray();
        }
        List<String> names = new ArrayList<>();
        for (int slice = 0; slice < last.length; slice++) {
            double above = slice == 0 ? Double.NEGATIVE_INFINITY : last[slice - 1];
            double first = Arrays.stream(different).filter(value -> value > above).findFirst().orElseThrow();
            names.add(first == last[slice] ? text(first) : text(first) + " … " + text(last[slice]));
        }
        double[] ends = last;
        return parted(field, names, Arrays.stream(values).mapToInt(value -> {
            int at = Arrays.binarySearch(ends, value);
            return Double.isNaN(value) ? -1 : at >= 0 ? at : -at - 1;
        }).toArray());
    }

    private static Slices parted(String field, List<String> names, int... slices) {
        List<int[]> members = new ArrayList<>();
        for (int slice = 0; slice < names.size(); slice++) {
            int wanted = slice;
            members.add(IntStream.range(0, slices.length).filter(i -> slices[i] == wanted).toArray());
        }
        return new Slices(field, names, members);
    }

    private static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value)
            : String.format(Locale.ROOT, "%.3g", value);
    }
}
