package attune.workbench;

import attune.domain.Predictions;
import attune.domain.SampleFacts;
import attune.evaluation.HeadFigures;
import attune.evaluation.Robustness;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.store.RunFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Runs on disk. */
public final class StudyRunFolders implements StudyRuns {

    private static final String ABSENT = " absent";

    @Override public Robustness robustness(RunListing runs, Progress progress, Cancellation cancellation) {
        SortedMap<Long, Predictions> asTheyAre = new TreeMap<>();
        Map<String, SortedMap<Long, Predictions>> changed = new LinkedHashMap<>();
        for (RunFolder run : folders(runs)) {
            long seed = run.run().training().seed();
            List<String> conditions = run.conditions().stream().filter(Robustness::isChange).toList();
            if (!conditions.isEmpty()) {
                asTheyAre.put(seed, run.predictions());
            }
            for (String condition : conditions) {
                cancellation.check();
                progress.at(Double.NaN, condition);
                changed.computeIfAbsent(condition, fresh -> new TreeMap<>()).put(seed, run.predictions(condition));
            }
        }
        return Robustness.of(asTheyAre, changed);
    }

    @Override public SampleFacts facts(RunListing runs, Cancellation cancellation) {
        List<RunFolder> folders = folders(runs);
        if (folders.isEmpty()) {
            return SampleFacts.NONE;
        }
        RunFolder first = folders.getFirst();
        SampleFacts kept = first.facts();
        if (kept.ids().length == 0 && first.conditions().isEmpty()) {
            return SampleFacts.NONE;
        }
        List<String> ids = first.predictions().ids();
        int[] rows = rows(ids, Arrays.asList(kept.ids()));
        Map<String, double[]> numbers = new LinkedHashMap<>();
        kept.numbers().forEach((name, column) -> numbers.put(name,
            Arrays.stream(rows).mapToDouble(row -> row < 0 ? Double.NaN : column[row]).toArray()));
        Map<String, String[]> texts = new LinkedHashMap<>();
        kept.texts().forEach((name, column) -> texts.put(name,
            Arrays.stream(rows).mapToObj(row -> row < 0 ? "" : column[row]).toArray(String[]::new)));
        List<Predictions> without = new ArrayList<>();
        for (String condition : first.conditions()) {
            cancellation.check();
            if (condition.endsWith(ABSENT)) {
                without.add(first.predictions(condition));
            } else if (!Robustness.isChange(condition)) {
                int[] part = rows(ids, first.predictions(condition).ids());
                texts.put(condition, Arrays.stream(part).mapToObj(row -> row < 0 ? NO : YES).toArray(String[]::new));
            }
        }
        if (without.size() > 1) {
            texts.put(AGREEMENT, agreement(ids, without));
        }
        return new SampleFacts(ids.toArray(String[]::new), numbers, texts);
    }

    private static String[] agreement(List<String> ids, List<Predictions> without) {
        List<int[]> rows = without.stream().map(run -> rows(ids, run.ids())).toList();
        String[] agreement = new String[ids.size()];
        for (int i = 0; i < ids.size(); i++) {
            boolean all = true;
            boolean same = true;
            for (int k = 0; k < rows.size(); k++) {
                all &= rows.get(k)[i] >= 0;
                same &= all && without.get(k).predicted()[rows.get(k)[i]] == without.getFirst().predicted()[rows.getFirst()[i]];
            }
            agreement[i] = !all ? "" : same ? YES : NO;
        }
        return agreement;
    }

    @Override public List<HeadFigures> heads(RunListing runs, Cancellation cancellation) {
        List<RunFolder> folders = folders(runs);
        return folders.isEmpty() ? List.of() : folders.getFirst().heads()
            .map(heads -> HeadFigures.of(heads, folders.getFirst().predictions())).orElse(List.of());
    }

    private static List<RunFolder> folders(RunListing runs) {
        return switch (runs.source()) {
            case RunListing.Source.Folders(List<Path> folders) -> folders.stream().map(RunFolder::open).toList();
            case RunListing.Source.Table table -> List.of();
        };
    }

    /** For every id its place among others; −1 where it is not there. */
    private static int[] rows(List<String> ids, List<String> others) {
        if (ids.equals(others)) {
            int[] same = new int[ids.size()];
            Arrays.setAll(same, i -> i);
            return same;
        }
        Map<String, Integer> places = HashMap.newHashMap(others.size());
        for (int i = 0; i < others.size(); i++) {
            places.put(others.get(i), i);
        }
        return ids.stream().mapToInt(id -> places.getOrDefault(id, -1)).toArray();
    }
}
