package attune.evaluation;

import attune.domain.BadInput;
import attune.domain.Predictions;
import attune.domain.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The samples that several runs have in common, with the same truth: what may be compared.
 *
 * @param runs each run's answers to these samples, in one order, with one numbering of classes and groups
 * @param rows of each run, as it was given: the row of each of these samples
 * @param leftOut how many samples of each run are not among them
 * @param contradicted ids that stand in every run, but with different truths; they are not among them
 */
public record Population(List<Predictions> runs, int[][] rows, int[] leftOut, List<String> contradicted) {

    /** What the runs have in common; runs of different tasks, or without a common sample, are refused. */
    public static Population of(List<Predictions> runs) {
        Predictions named = Relabelling.names(runs);
        List<Predictions> alike = runs.stream().map(run -> Relabelling.of(run, named)).toList();
        Predictions first = alike.getFirst();
        if (first.size() > 0 && alike.stream().allMatch(run -> same(run, first))) {
            int[] all = IntStream.range(0, first.size()).toArray();
            int[][] rows = new int[runs.size()][];
            Arrays.fill(rows, all);
            return new Population(alike, rows, new int[runs.size()], List.of());
        }
        int[][] rows = new int[runs.size()][];
        int common = 0;
        List<Map<String, Integer>> places = new ArrayList<>();
        for (Predictions run : alike) {
            places.add(run.ids().equals(first.ids()) ? null : places(run));
            rows[places.size() - 1] = new int[first.size()];
        }
        List<String> contradicted = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            boolean everywhere = true;
            boolean same = true;
            for (int r = 0; r < rows.length && everywhere; r++) {
                Integer row = places.get(r) == null ? Integer.valueOf(i) : places.get(r).get(first.ids().get(i));
                everywhere = row != null;
                if (everywhere) {
                    rows[r][common] = row;
                    same &= alike.get(r).truth()[row] == first.truth()[i];
                }
            }
            if (everywhere && same) {
                common++;
            } else if (everywhere) {
                contradicted.add(first.ids().get(i));
            }
        }
        if (common == 0) {
            throw new BadInput("compare.nothing-common");
        }
        return chosen(alike, rows, common, contradicted);
    }

    /** Whether two runs are on the same samples, in one order, with one truth and one numbering of groups. */
    private static boolean same(Predictions run, Predictions first) {
        return run == first || run.ids().equals(first.ids()) && Arrays.equals(run.truth(), first.truth())
            && Arrays.equals(run.groups(), first.groups());
    }

    public int size() {
        return runs.getFirst().size();
    }

    private static Population chosen(List<Predictions> runs, int[][] rows, int common, List<String> contradicted) {
        int[] numbers = groups(runs, rows, common);
        List<Predictions> chosen = new ArrayList<>();
        int[] leftOut = new int[rows.length];
        for (int r = 0; r < rows.length; r++) {
            rows[r] = Arrays.copyOf(rows[r], common);
            chosen.add(chosen(runs.get(r), rows[r], numbers));
            leftOut[r] = runs.get(r).size() - common;
        }
        return new Population(chosen, rows, leftOut, contradicted);
    }

    /** Those of the run that knows the fewest: a table of another tool may know none, where every sample is its own. */
    private static int[] groups(List<Predictions> runs, int[][] rows, int common) {
        int[] fewest = {};
        int least = Integer.MAX_VALUE;
        for (int r = 0; r < rows.length; r++) {
            int[] all = runs.get(r).groups();
            int[] fresh = new int[Arrays.stream(all).max().orElse(0) + 1];
            int[] groups = new int[common];
            int known = 0;
            for (int i = 0; i < common; i++) {
                int group = all[rows[r][i]];
                if (fresh[group] == 0) {
                    fresh[group] = ++known;
                }
                groups[i] = fresh[group] - 1;
            }
            if (known < least) {
                least = known;
                fewest = groups;
            }
        }
        return fewest;
    }

    private static Predictions chosen(Predictions run, int[] rows, int... groups) {
        float[][] probabilities = new float[run.probabilities().length][rows.length];
        for (int c = 0; c < probabilities.length; c++) {
            for (int i = 0; i < rows.length; i++) {
                probabilities[c][i] = run.probabilities()[c][rows[i]];
            }
        }
        return new Predictions(run.task(), Texts.of(Arrays.stream(rows).mapToObj(run.ids()::get).toList()),
            Arrays.stream(rows).mapToDouble(row -> run.truth()[row]).toArray(),
            Arrays.stream(rows).mapToDouble(row -> run.predicted()[row]).toArray(), probabilities, groups);
    }

    private static Map<String, Integer> places(Predictions run) {
        Map<String, Integer> places = HashMap.newHashMap(run.size());
        for (int i = 0; i < run.size(); i++) {
            places.putIfAbsent(run.ids().get(i), i);
        }
        return places;
    }
}
