package attune.ui.evaluate;

import attune.domain.BadInput;
import attune.domain.Side;
import attune.job.Cancellation;
import attune.job.JobRunner;
import attune.job.Progress;
import attune.job.Work;
import attune.ui.common.Problems;
import attune.workbench.BrowseRuns;
import attune.workbench.KeptComparison;
import attune.workbench.OpenRuns;
import attune.workbench.PairOfRuns;
import attune.workbench.RunListing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

/**
 * The runs there are, by the list they answered, and which two are A and B. What is chosen is read by a job; the pair that
 * is open stays until the next is whole. Used on the FX thread.
 */
public final class RunsModel {

    private final BrowseRuns browse;
    private final JobRunner jobs;
    private final Problems problems;
    private final Jobs opening;
    private final Jobs glancing;
    private final ObservableList<RunListing> all = FXCollections.observableArrayList();
    private final ObservableMap<RunListing, BrowseRuns.Glance> glances = FXCollections.observableHashMap();
    private final ObjectProperty<RunListing.Asked> asked = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<RunListing> a = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<RunListing> b = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<PairOfRuns> pair = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final Map<RunListing, OpenRuns> open = new HashMap<>();
    private final List<Path> added = new CopyOnWriteArrayList<>();

    RunsModel(BrowseRuns browse, JobRunner jobs, Problems problems) {
        this.browse = browse;
        this.jobs = jobs;
        this.problems = problems;
        this.opening = new Jobs(jobs, problems);
        this.glancing = new Jobs(jobs, problems);
    }

    /** Lists the runs that come with the program and those added before, and chooses the two that were compared last. */
    void begin(List<Path> places, KeptComparison last) {
        list((progress, cancellation) -> {
            List<RunListing> found = new ArrayList<>(listed(places, progress, cancellation));
            for (Path place : last.places()) {
                try {
                    found.addAll(browse.list(place, progress, cancellation));
                    added.add(place);
                } catch (BadInput noLonger) {
                    // What was added long ago and cannot be read any more is not missed by a sentence at every start.
                    continue;
                }
            }
            return found;
        }, fresh -> find(last.a()).ifPresentOrElse(first -> {
            first.asked().or(() -> find(last.b()).flatMap(RunListing::asked)).or(() -> lists().stream().findFirst())
                .ifPresent(asked::set);
            a.set(first);
            b.set(find(last.b()).orElse(null));
            read();
            glance();
        }, () -> lists().stream().findFirst().ifPresent(this::ask)));
    }

    /** Lists the runs of these places, beside those that are listed, and makes the first of them B. */
    public void add(List<Path> places) {
        list((progress, cancellation) -> listed(places, progress, cancellation), fresh -> {
            added.addAll(places.stream().filter(place -> !added.contains(place)).toList());
            if (asked.get() == null && a.get() == null && !lists().isEmpty()) {
                ask(lists().getFirst());
            } else if (!fresh.isEmpty()) {
                fresh.getFirst().asked().filter(list -> a.get() == null).ifPresent(asked::set);
                choose(a.get() == null ? Side.A : Side.B, fresh.getFirst());
                glance();
            }
        });
    }

    private List<RunListing> listed(List<Path> places, Progress progress, Cancellation cancellation) {
        return places.stream().flatMap(place -> browse.list(place, progress, cancellation).stream()).toList();
    }

    private void list(Work<List<RunListing>> listing, Consumer<List<RunListing>> then) {
        busy.set(true);
        new Jobs(jobs, problems).start("runs", listing, found -> {
            busy.set(false);
            List<RunListing> fresh = found.stream().filter(one -> !all.contains(one)).toList();
            all.addAll(fresh);
            then.accept(fresh);
        }, () -> busy.set(false));
    }

    private Optional<RunListing> find(String key) {
        return all.stream().filter(run -> run.key().equals(key)).findFirst();
    }

    /** The places that the person added. */
    List<Path> added() {
        return List.copyOf(added);
    }

    /** The lists that runs here answered, that with most groups first. */
    public List<RunListing.Asked> lists() {
        Map<RunListing.Asked, Integer> counts = new LinkedHashMap<>();
        all.forEach(run -> run.asked().ifPresent(list -> counts.merge(list, 1, Integer::sum)));
        return counts.keySet().stream().sorted(Comparator.comparing((RunListing.Asked list) -> -counts.get(list))).toList();
    }

    /** The tables of other tools, since somebody brought them, then the groups that answered the list chosen. */
    public List<RunListing> listed() {
        return Stream.concat(all.stream().filter(run -> run.asked().isEmpty()),
            all.stream().filter(run -> run.asked().isPresent() && run.asked().get().equals(asked.get()))).toList();
    }

    /** Chooses a list, and of its runs base as A and optimised as B, or what comes nearest. */
    public void ask(RunListing.Asked list) {
        asked.set(list);
        List<RunListing> here = all.stream().filter(run -> run.asked().equals(Optional.of(list))).toList();
        RunListing first = most(here, "base").orElse(here.getFirst());
        RunListing second = most(here, "optimised")
            .or(() -> here.stream().filter(run -> run != first).findFirst()).orElse(null);
        a.set(first);
        b.set(second == first ? null : second);
        read();
        glance();
    }

    /** Of the groups of a variant that with most seeds: the one that was meant to be compared. */
    private static Optional<RunListing> most(List<RunListing> here, String variant) {
        return here.stream().filter(run -> run.variant().equals(variant))
            .max(Comparator.comparingInt(run -> run.seeds().size()));
    }

    /** Makes a group A or B; the one that was the other is not both. */
    public void choose(Side side, RunListing chosen) {
        ReadOnlyObjectWrapper<RunListing> own = side == Side.A ? a : b;
        ReadOnlyObjectWrapper<RunListing> other = side == Side.A ? b : a;
        if (chosen == own.get()) {
            return;
        }
        if (chosen == other.get()) {
            other.set(own.get());
        }
        own.set(chosen);
        read(chosen);
    }

    /** What was read: the pair, or the run chosen last alone, since the two cannot be compared. */
    private record Read(PairOfRuns pair, Optional<BadInput> apart) {
    }

    private static Read together(OpenRuns ofA, Optional<OpenRuns> ofB, RunListing chosen) {
        try {
            return new Read(PairOfRuns.of(ofA, ofB), Optional.empty());
        } catch (BadInput apart) {
            OpenRuns alone = ofB.filter(runs -> runs.listing() == chosen).orElse(ofA);
            return new Read(PairOfRuns.of(alone, Optional.empty()), Optional.of(apart));
        }
    }

    /** A becomes B and B becomes A. */
    public void swap() {
        if (b.get() != null) {
            choose(Side.A, b.get());
        }
    }

    /** Only A is left. */
    public void alone() {
        b.set(null);
        read();
    }

    private void read() {
        read(a.get());
    }

    private void read(RunListing chosen) {
        RunListing first = a.get();
        Optional<RunListing> second = Optional.ofNullable(b.get());
        if (first == null) {
            return;
        }
        busy.set(true);
        Map<RunListing, OpenRuns> known = Map.copyOf(open);
        opening.start(first.name() + second.map(run -> " · " + run.name()).orElse(""), (progress, cancellation) -> {
            OpenRuns ofA = known.containsKey(first) ? known.get(first) : browse.open(first, progress, cancellation);
            Optional<OpenRuns> ofB = second.map(run ->
                known.containsKey(run) ? known.get(run) : browse.open(run, progress, cancellation));
            cancellation.check();
            return together(ofA, ofB, chosen);
        }, read -> {
            open.clear();
            open.put(read.pair().a().listing(), read.pair().a());
            read.pair().b().ifPresent(runs -> open.put(runs.listing(), runs));
            busy.set(false);
            read.apart().ifPresent(apart -> {
                a.set(read.pair().a().listing());
                b.set(null);
                problems.tell(apart);
            });
            pair.set(read.pair());
        }, () -> busy.set(false));
    }

    /** Counts what each group of the list is worth, one after the other. */
    private void glance() {
        List<RunListing> wanted = listed().stream().filter(run -> !glances.containsKey(run)).toList();
        if (wanted.isEmpty()) {
            return;
        }
        glancing.start("runs", (progress, cancellation) -> {
            Map<RunListing, BrowseRuns.Glance> found = new LinkedHashMap<>();
            for (RunListing run : wanted) {
                cancellation.check();
                progress.at((double) found.size() / wanted.size(), run.name());
                found.put(run, browse.glance(run, cancellation));
            }
            return found;
        }, glances::putAll);
    }

    public ObservableList<RunListing> all() {
        return all;
    }

    /** What is known of groups at a glance; filled when their list is first chosen. */
    public ObservableMap<RunListing, BrowseRuns.Glance> glances() {
        return glances;
    }

    /** The list whose runs are shown; null before there is one. */
    public ReadOnlyObjectProperty<RunListing.Asked> askedProperty() {
        return asked;
    }

    /** Null before one is chosen. */
    public ReadOnlyObjectProperty<RunListing> aProperty() {
        return a.getReadOnlyProperty();
    }

    /** Null where A is looked at alone. */
    public ReadOnlyObjectProperty<RunListing> bProperty() {
        return b.getReadOnlyProperty();
    }

    /** The pair that is open; null before the first. */
    public ReadOnlyObjectProperty<PairOfRuns> pairProperty() {
        return pair.getReadOnlyProperty();
    }

    /** What files of the pair that is open are called, such as {@code optimised-beside-base}. */
    String stem() {
        PairOfRuns now = pair.get();
        return now == null ? "runs" : now.b().map(runs -> runs.listing().variant() + "-beside-").orElse("")
            + now.a().listing().variant();
    }

    /** Whether runs are being listed or read. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
