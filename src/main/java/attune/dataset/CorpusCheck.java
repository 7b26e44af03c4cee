package attune.dataset;

import attune.domain.BadInput;
import attune.domain.CorpusReport;
import attune.domain.CorpusReport.BrokenPlace;
import attune.domain.CorpusReport.ListReport;
import attune.domain.CorpusReport.Shared;
import attune.job.Cancellation;
import attune.job.Progress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Reads every list of a corpus and counts; that of tests too, of which nothing but counts leaves. A list that cannot be
 * read at all is told beside the others.
 */
public final class CorpusCheck {

    private static final String LACKS = "dataset.row-lacks";
    private static final long SEED = 1;

    private CorpusCheck() {
    }

    /** What is there, missing, double and broken; refused where no list can be read. */
    public static CorpusReport of(Corpus checked, Progress progress, Cancellation cancellation) {
        KeptCorpus corpus = new KeptCorpus(checked);
        Map<String, Supplier<Found>> lists = new LinkedHashMap<>();
        corpus.folds().stream().sorted().forEach(fold -> lists.put(fold.id(), () -> corpus.read(fold)));
        if (corpus.tested()) {
            lists.put("test", corpus::test);
        }
        List<ListReport> reports = new ArrayList<>();
        Map<String, Set<String>> contents = new LinkedHashMap<>();
        List<Shared> shared = new ArrayList<>();
        for (Map.Entry<String, Supplier<Found>> list : lists.entrySet()) {
            cancellation.check();
            progress.at((double) reports.size() / lists.size(), list.getKey());
            reports.add(report(list.getKey(), list.getValue(), contents, shared));
        }
        if (reports.stream().allMatch(report -> report.refusal().isPresent())) {
            throw reports.getFirst().refusal().orElseThrow();
        }
        boolean whole = reports.stream().allMatch(report -> report.refusal().isEmpty());
        progress.at(1, "");
        return new CorpusReport(corpus.name(), corpus.tasks().stream().map(Task::name).toList(), reports, shared,
            whole ? splits(corpus) : Map.of(), corpus.caveats());
    }

    private static ListReport report(
        String name, Supplier<Found> read, Map<String, Set<String>> contents, List<Shared> shared) {
        Found found;
        try {
            found = read.get();
        } catch (BadInput refusal) {
            return new ListReport(name, 0, Map.of(), 0, 0, List.of(), Optional.of(refusal));
        }
        Map<String, Integer> labels = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        Map<String, Integer> common = new LinkedHashMap<>();
        int repeated = 0;
        for (Example example : found.examples()) {
            labels.merge(example.truth().stratum(), 1, Integer::sum);
            List<String> content = Groups.contents(example);
            contents.forEach((other, its) -> common.merge(other, content.stream().anyMatch(its::contains) ? 1 : 0, Integer::sum));
            repeated += content.stream().anyMatch(seen::contains) ? 1 : 0;
            seen.addAll(content);
        }
        common.forEach((other, count) -> shared.add(new Shared(name, other, count)));
        contents.put(name, seen);
        List<BrokenPlace> broken = found.faults().stream()
            .map(fault -> new BrokenPlace(fault.file(), fault.row(), fault.field(), fault.problem())).toList();
        int missing = (int) broken.stream().filter(place -> place.problem().problem().equals(LACKS)).count();
        return new ListReport(name, found.examples().size(), labels, repeated, missing, broken, Optional.empty());
    }

    private static Map<String, String> splits(Corpus corpus) {
        Map<String, String> splits = new LinkedHashMap<>();
        if (corpus.folds().contains(Fold.TRAIN) && (corpus.tested() || corpus.folds().contains(Fold.DEV))) {
            splits.put(Protocol.PUBLISHED.id(), Protocol.PUBLISHED.of(corpus, SEED).hash());
        }
        if (corpus.divisible()) {
            splits.put(Protocol.PAPER.id(), Protocol.PAPER.of(corpus, SEED).hash());
        }
        return splits;
    }
}
