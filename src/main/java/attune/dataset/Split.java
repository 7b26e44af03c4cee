package attune.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Examples in two lists that share no group. */
public record Split(List<Example> train, List<Example> held) {

    public Split {
        train = List.copyOf(train);
        held = List.copyOf(held);
    }

    /**
     * Holds a share back, whole groups at a time, with the proportions of the labels kept as far as groups allow: a
     * shuffled group is held when that brings the held labels closer to the wanted ones (sum of squares).
     *
     * @param share of the examples to hold, above 0 and below 1
     */
    public static Split hold(List<Example> examples, double share, long seed) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("a share lies between 0 and 1, got " + share);
        }
        int[] groups = Groups.of(examples);
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        List<String> strata = examples.stream().map(example -> example.truth().stratum()).distinct().sorted().toList();
        int[] stratum = examples.stream().mapToInt(example -> strata.indexOf(example.truth().stratum())).toArray();
        double[] missing = new double[strata.size()];
        for (int i = 0; i < groups.length; i++) {
            members.computeIfAbsent(groups[i], key -> new ArrayList<>()).add(i);
            missing[stratum[i]] += share;
        }
        List<List<Integer>> order = new ArrayList<>(members.values());
        Collections.shuffle(order, new Random(seed));
        Set<Integer> heldBack = new HashSet<>();
        for (List<Integer> group : order) {
            double[] after = missing.clone();
            group.forEach(i -> after[stratum[i]]--);
            if (squares(after) < squares(missing)) {
                heldBack.addAll(group);
                missing = after;
            }
        }
        return parted(examples, heldBack);
    }

    /**
     * {@code examples} without those whose text or image stands in {@code others} too: what leaks is dropped. Speakers
     * and videos may be common, as they are in published lists; {@link #hold} keeps them apart.
     */
    public static List<Example> without(List<Example> examples, List<Example> others) {
        Set<String> taken = new HashSet<>();
        others.forEach(other -> taken.addAll(Groups.contents(other)));
        return without(examples, taken);
    }

    /** {@code examples} without those that say or show one of these contents, as {@link Lists#contentsHeld()} names them. */
    public static List<Example> without(List<Example> examples, Set<String> contents) {
        return examples.stream().filter(example -> Groups.contents(example).stream().noneMatch(contents::contains)).toList();
    }

    private static Split parted(List<Example> examples, Set<Integer> heldBack) {
        List<Example> train = new ArrayList<>();
        List<Example> held = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            (heldBack.contains(i) ? held : train).add(examples.get(i));
        }
        return new Split(train, held);
    }

    private static double squares(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum;
    }
}
