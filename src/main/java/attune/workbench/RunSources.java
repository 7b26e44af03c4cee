package attune.workbench;

import attune.domain.BadInput;
import attune.domain.Predictions;
import attune.domain.Run;
import attune.job.Cancellation;
import attune.store.ImportedRun;
import attune.store.PredictionsFile;
import attune.store.RunFolder;
import attune.store.RunFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a path brings: a run's folder, a folder with the runs of several seeds below it, or a table of predictions. */
final class RunSources {

    private RunSources() {
    }

    /** Every group of runs that a path leads to, at least one. */
    static List<RunGroup> groups(Path path, Cancellation cancellation) {
        if (!Files.isDirectory(path)) {
            return imported(path, cancellation);
        }
        List<RunFolder> runs = Files.isRegularFile(path.resolve("run.json"))
            ? List.of(RunFolder.open(path)) : new RunFolders(path).all();
        if (runs.isEmpty()) {
            throw new BadInput("runs.none", path);
        }
        List<RunGroup> groups = new ArrayList<>();
        for (List<RunFolder> group : RunFolders.groups(runs)) {
            groups.add(group(group, cancellation));
        }
        return groups;
    }

    /** The one group that a path leads to; refused by their names where there are several. */
    static RunGroup one(Path path, Cancellation cancellation) {
        List<RunGroup> groups = groups(path, cancellation);
        if (groups.size() > 1) {
            throw new BadInput("compare.several", path,
                groups.stream().map(RunGroup::name).collect(Collectors.joining(", ")));
        }
        return groups.getFirst();
    }

    private static RunGroup group(List<RunFolder> runs, Cancellation cancellation) {
        SortedMap<Long, Predictions> seeds = new TreeMap<>();
        List<Run> provenance = new ArrayList<>();
        for (RunFolder run : runs) {
            cancellation.check();
            if (seeds.put(run.run().training().seed(), run.predictions()) != null) {
                throw new BadInput("runs.same-seed", run.folder(), run.run().training().seed());
            }
            provenance.add(run.run());
        }
        Run first = provenance.getFirst();
        return new RunGroup(runs.size() == 1 ? first.name() : first.model().name(), seeds, provenance, Optional.empty());
    }

    private static List<RunGroup> imported(Path path, Cancellation cancellation) {
        PredictionsFile file = PredictionsFile.read(path, cancellation);
        Map<String, SortedMap<Long, Predictions>> groups = new LinkedHashMap<>();
        for (ImportedRun run : file.runs()) {
            groups.computeIfAbsent(run.name(), fresh -> new TreeMap<>()).put(run.seed(), run.predictions());
        }
        return groups.entrySet().stream().map(group -> new RunGroup(
            group.getKey().isEmpty() ? path.getFileName().toString() : group.getKey(), group.getValue(), List.of(),
            Optional.of(file.report()))).toList();
    }
}
