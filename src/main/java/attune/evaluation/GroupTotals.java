package attune.evaluation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * What every group of samples adds to a list of totals, from which figures are computed: counts of a confusion matrix, or
 * sums. A resample of whole groups is a resample of these. Groups that add the same are kept once with their number, so
 * that of samples that stand alone only the kinds are kept (at most K² of one run, K³ of two), however many there are.
 */
public final class GroupTotals {

    /** What a group adds: {@code values[i]} to total {@code cells[i]}. */
    private record Kind(int[] cells, double[] values) {

        @Override public boolean equals(Object other) {
            return other instanceof Kind kind && Arrays.equals(cells, kind.cells) && Arrays.equals(values, kind.values);
        }

        @Override public int hashCode() {
            return 31 * Arrays.hashCode(cells) + Arrays.hashCode(values);
        }
    }

    /** Tells what a sample adds. */
    @FunctionalInterface
    public interface Addends {

        /** Adds to {@code totals}, for sample i. */
        void of(int sample, Sink totals);
    }

    /** Takes what is added to a total. */
    @FunctionalInterface
    public interface Sink {

        void add(int total, double value);
    }

    private final int width;
    private final Kind[] kinds;
    private final int[] multiplicities;
    private final int[] kindOfGroup;

    private GroupTotals(int width, Kind[] kinds, int[] multiplicities, int... kindOfGroup) {
        this.width = width;
        this.kinds = kinds;
        this.multiplicities = multiplicities;
        this.kindOfGroup = kindOfGroup;
    }

    /**
     * Gathers the totals of every group.
     *
     * @param groups n numbers from 0, equal for samples of one group
     * @param width number of totals
     */
    public static GroupTotals of(int[] groups, int width, Addends addends) {
        int count = Arrays.stream(groups).max().orElse(-1) + 1;
        int[] members = byGroup(groups, count);
        double[] sums = new double[width];
        boolean[] touched = new boolean[width];
        int[] cells = new int[width];
        int[] used = new int[1];
        Sink sink = (total, value) -> {
            if (!touched[total]) {
                touched[total] = true;
                cells[used[0]++] = total;
            }
            sums[total] += value;
        };
        Map<Kind, Integer> known = new HashMap<>();
        Kind[] probes = new Kind[width + 1];
        int[] multiplicities = new int[16];
        int[] kindOfGroup = new int[count];
        int at = 0;
        for (int group = 0; group < count; group++) {
            used[0] = 0;
            for (; at < members.length && groups[members[at]] == group; at++) {
                addends.of(members[at], sink);
            }
            // Asked for by one object of each length again and again: a million groups would each leave two arrays behind.
            if (probes[used[0]] == null) {
                probes[used[0]] = new Kind(new int[used[0]], new double[used[0]]);
            }
            Kind probe = probes[used[0]];
            System.arraycopy(cells, 0, probe.cells, 0, used[0]);
            Arrays.sort(probe.cells);
            for (int i = 0; i < used[0]; i++) {
                int cell = probe.cells[i];
                probe.values[i] = sums[cell];
                sums[cell] = 0;
                touched[cell] = false;
            }
            Integer before = known.get(probe);
            int kind = before == null ? known.size() : before;
            if (before == null) {
                known.put(new Kind(probe.cells.clone(), probe.values.clone()), kind);
            }
            if (kind == multiplicities.length) {
                multiplicities = Arrays.copyOf(multiplicities, 2 * kind);
            }
            multiplicities[kind]++;
            kindOfGroup[group] = kind;
        }
        Kind[] kinds = new Kind[known.size()];
        known.forEach((kind, number) -> kinds[number] = kind);
        return new GroupTotals(width, kinds, Arrays.copyOf(multiplicities, kinds.length), kindOfGroup);
    }

    /** The samples, those of group 0 first. */
    private static int[] byGroup(int[] groups, int count) {
        int[] next = new int[count + 1];
        for (int group : groups) {
            next[group + 1]++;
        }
        Arrays.parallelPrefix(next, Integer::sum);
        int[] members = new int[groups.length];
        for (int i = 0; i < groups.length; i++) {
            members[next[groups[i]]++] = i;
        }
        return members;
    }

    public int groups() {
        return kindOfGroup.length;
    }

    /** How many additions a resample takes. */
    long work() {
        return Math.min(4L * kinds.length, groups()) + Arrays.stream(kinds).mapToLong(kind -> kind.cells.length).sum();
    }

    /** The totals of all groups as they are. */
    public double[] totals() {
        return weighted(multiplicities);
    }

    /** The totals of as many groups, drawn with replacement. */
    public double[] resampled(RandomGenerator random) {
        return weighted(4L * kinds.length < groups() ? drawnKinds(random) : drawnGroups(random));
    }

    /** How often each kind is drawn: multinomial, one binomial after the other. */
    private int[] drawnKinds(RandomGenerator random) {
        int[] drawn = new int[kinds.length];
        int left = groups();
        int others = groups();
        for (int kind = 0; kind < drawn.length && left > 0; kind++) {
            drawn[kind] = Binomial.draw(left, (double) multiplicities[kind] / others, random);
            left -= drawn[kind];
            others -= multiplicities[kind];
        }
        return drawn;
    }

    private int[] drawnGroups(RandomGenerator random) {
        int[] drawn = new int[kinds.length];
        for (int i = 0; i < groups(); i++) {
            drawn[kindOfGroup[random.nextInt(groups())]]++;
        }
        return drawn;
    }

    private double[] weighted(int... times) {
        double[] totals = new double[width];
        for (int kind = 0; kind < kinds.length; kind++) {
            int[] cells = kinds[kind].cells;
            for (int i = 0; i < cells.length && times[kind] > 0; i++) {
                totals[cells[i]] += times[kind] * kinds[kind].values[i];
            }
        }
        return totals;
    }
}
