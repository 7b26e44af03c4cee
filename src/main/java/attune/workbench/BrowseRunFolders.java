package attune.workbench;

import attune.domain.AnswerTable;
import attune.domain.BadInput;
import attune.domain.Run;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.store.RunFolder;
import attune.store.RunFolders;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Runs on disk and tables of predictions. */
public final class BrowseRunFolders implements BrowseRuns {

    /** A table as it was when it was read. */
    private record Known(Path file, FileTime changed, long bytes, List<RunGroup> groups) {
    }

    private SoftReference<Known> latest = new SoftReference<>(null);

    @Override public List<RunListing> list(Path place, Progress progress, Cancellation cancellation) {
        progress.at(Double.NaN, place.toString());
        if (!Files.isDirectory(place)) {
            return groups(place, cancellation).stream().map(group -> new RunListing(group.name(),
                new RunListing.Source.Table(place, group.name()), List.of())).toList();
        }
        List<RunListing> listed = new ArrayList<>();
        List<RunFolder> runs = Files.isRegularFile(place.resolve("run.json"))
            ? List.of(RunFolder.open(place)) : new RunFolders(place).all();
        for (List<RunFolder> group : RunFolders.groups(runs)) {
            cancellation.check();
            unlike(group).forEach(seeds -> listed.add(listing(seeds)));
        }
        return listed;
    }

    /** A group in which a seed stands twice is two groups: nobody knows which of the two runs is meant. */
    private static List<List<RunFolder>> unlike(List<RunFolder> group) {
        List<Map<Long, RunFolder>> parts = new ArrayList<>();
        for (RunFolder run : group) {
            long seed = run.run().training().seed();
            parts.stream().filter(part -> !part.containsKey(seed)).findFirst().orElseGet(() -> {
                parts.add(new LinkedHashMap<>());
                return parts.getLast();
            }).put(seed, run);
        }
        return parts.stream().map(part -> List.copyOf(part.values())).toList();
    }

    private static RunListing listing(List<RunFolder> seeds) {
        Run first = seeds.getFirst().run();
        return new RunListing(first.model().name(),
            new RunListing.Source.Folders(seeds.stream().map(RunFolder::folder).toList()),
            seeds.stream().map(RunFolder::run).toList());
    }

    @Override public void prepare() {
        RunFolders.prepare();
    }

    @Override public OpenRuns open(RunListing listing, Progress progress, Cancellation cancellation) {
        return switch (listing.source()) {
            case RunListing.Source.Folders(List<Path> folders) -> {
                SortedMap<Long, AnswerTable> seeds = new TreeMap<>();
                for (Path folder : folders) {
                    cancellation.check();
                    progress.at((double) seeds.size() / folders.size(), listing.name());
                    RunFolder run = RunFolder.open(folder);
                    seeds.put(run.run().training().seed(), run.table());
                }
                yield new OpenRuns(listing, seeds, Optional.empty());
            }
            case RunListing.Source.Table(Path file, String name) -> {
                progress.at(Double.NaN, listing.name());
                RunGroup group = table(file, name, cancellation);
                SortedMap<Long, AnswerTable> seeds = new TreeMap<>();
                group.seeds().forEach((seed, predictions) -> seeds.put(seed, AnswerTable.of(predictions)));
                yield new OpenRuns(listing, seeds, group.report());
            }
        };
    }

    /** The runs of a table, which is read once for its name, its answers and what they are worth, unless it has changed. */
    private synchronized List<RunGroup> groups(Path file, Cancellation cancellation) {
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            long bytes = Files.size(file);
            Known known = latest.get();
            if (known == null || !known.equals(new Known(file, changed, bytes, known.groups()))) {
                known = new Known(file, changed, bytes, RunSources.groups(file, cancellation));
                latest = new SoftReference<>(known);
            }
            return known.groups();
        } catch (IOException e) {
            throw new BadInput(e, "file.missing", file);
        }
    }

    private RunGroup table(Path file, String name, Cancellation cancellation) {
        return groups(file, cancellation).stream().filter(group -> group.name().equals(name)).findFirst()
            .orElseThrow(() -> new BadInput("predictions.no-rows", file));
    }

    @Override public Glance glance(RunListing listing, Cancellation cancellation) {
        List<Double> values = new ArrayList<>();
        int samples = 0;
        switch (listing.source()) {
            case RunListing.Source.Folders(List<Path> folders) -> {
                for (Path folder : folders) {
                    cancellation.check();
                    RunFolder.Tally tally = RunFolder.open(folder).tally();
                    samples = values.isEmpty() ? tally.samples() : samples;
                    values.add(tally.value());
                }
            }
            case RunListing.Source.Table table -> {
                MeasuredGroup measured = MeasureRuns.measure(table(table.file(), table.group(), cancellation));
                samples = measured.measurement().samples();
                for (double seed : measured.measurement().figures().getFirst().seeds()) {
                    values.add(seed);
                }
            }
        }
        return new Glance(samples, values);
    }
}
