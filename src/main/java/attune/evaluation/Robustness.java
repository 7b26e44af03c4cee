package attune.evaluation;

import attune.domain.Predictions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What changes of the input cost a group of runs: its first figure (accuracy, or Acc-2) under each condition beside the
 * same samples as they are. Names of conditions end with strength and unit, such as {@code audio SNR 10 dB}.
 *
 * @param curves conditions that differ in nothing but strength, the mildest first
 * @param absent a stream is not there
 */
public record Robustness(List<Curve> curves, List<Point> absent) {

    private static final Pattern STRENGTH = Pattern.compile("(.+?) (-?\\d+(?:\\.\\d+)?) ?(%|dB|px)");
    private static final String ABSENT = " absent";
    private static final String RATIO = "dB";

    /**
     * A change of growing strength.
     *
     * @param change its name without the strength
     * @param unit of the strength: %, dB, px
     */
    public record Curve(String change, String unit, List<Point> points) {

        public Curve {
            points = List.copyOf(points);
        }
    }

    /**
     * A condition.
     *
     * @param name of the condition; of an absent stream that of the stream
     * @param strength in the unit of its curve; NaN of an absent stream
     * @param samples answered under it and as they are
     * @param difference the figure as it is (A), under the condition (B), and what that costs
     */
    public record Point(String name, double strength, int samples, Difference difference) {
    }

    public Robustness {
        curves = List.copyOf(curves);
        absent = List.copyOf(absent);
    }

    /** Whether the name is that of a change of the input, and not that of a part of the samples. */
    public static boolean isChange(String condition) {
        return condition.endsWith(ABSENT) || STRENGTH.matcher(condition).matches();
    }

    /**
     * Measures what the conditions cost.
     *
     * @param asTheyAre answers by seed
     * @param changed by condition, then seed: none of a seed that was not asked so
     */
    public static Robustness of(
        SortedMap<Long, Predictions> asTheyAre, Map<String, SortedMap<Long, Predictions>> changed) {
        Map<String, List<Point>> curves = new LinkedHashMap<>();
        Map<String, String> units = new LinkedHashMap<>();
        List<Point> absent = new ArrayList<>();
        changed.forEach((condition, seeds) -> {
            SortedMap<Long, Predictions> same = new TreeMap<>(asTheyAre);
            same.keySet().retainAll(seeds.keySet());
            Matcher strength = STRENGTH.matcher(condition);
            if (same.isEmpty()) {
                return;
            }
            if (strength.matches()) {
                units.put(strength.group(1), strength.group(3));
                curves.computeIfAbsent(strength.group(1), fresh -> new ArrayList<>())
                    .add(point(condition, Double.parseDouble(strength.group(2)), same, seeds));
            } else if (condition.endsWith(ABSENT)) {
                absent.add(point(condition.substring(0, condition.length() - ABSENT.length()), Double.NaN, same, seeds));
            }
        });
        return new Robustness(curves.entrySet().stream().map(each -> new Curve(each.getKey(), units.get(each.getKey()),
            ordered(each.getValue(), units.get(each.getKey())))).toList(), absent);
    }

    public boolean isEmpty() {
        return curves.isEmpty() && absent.isEmpty();
    }

    private static Point point(
        String name, double strength, SortedMap<Long, Predictions> same, SortedMap<Long, Predictions> changed) {
        Comparison comparison = Comparison.of(same, changed);
        return new Point(name, strength, comparison.samples(), comparison.differences().getFirst());
    }

    /** Much signal beside the noise is mild; of everything else little is. */
    private static List<Point> ordered(List<Point> points, String unit) {
        Comparator<Point> order = Comparator.comparingDouble(Point::strength);
        return points.stream().sorted(unit.equals(RATIO) ? order.reversed() : order).toList();
    }
}
