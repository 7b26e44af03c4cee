package attune.ui.compare;

import attune.domain.Masking;
import attune.domain.Sample;
import attune.domain.Settings;
import attune.job.Job;
import attune.job.JobListener;
import attune.job.JobRunner;
import attune.job.Latest;
import attune.job.Outcome;
import attune.workbench.AnalyseSample;
import attune.workbench.ModelEntry;
import attune.workbench.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The columns: every chosen model on the pinned sample, where there is one, and on the open one. Each reading is a job; those
 * that were made are kept, so that a column that comes back is there at once.
 */
final class CompareModel {

    private static final int KEPT = 24;

    private final AnalyseSample analyse;
    private final JobRunner inference;
    private final Supplier<Settings> settings;
    private final Supplier<List<ModelEntry>> models;
    private final Function<Column, String> jobName;
    private final ReadOnlyObjectWrapper<List<Column>> columns = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Sample> pinned = new ReadOnlyObjectWrapper<>();
    private final Map<Key, Reading> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Key, Latest> underWay = new HashMap<>();
    private final Map<Boolean, Set<String>> chosen = new HashMap<>();
    private Sample sample;
    private int window;

    /** What a reading is kept by. */
    private record Key(String sample, int window, String model, String device) {
    }

    /**
     * Without a sample at first.
     *
     * @param models every model there is, as known just now
     * @param jobName what the status bar says while a column is read; tells columns apart
     */
    CompareModel(AnalyseSample analyse, JobRunner inference, Supplier<Settings> settings, Supplier<List<ModelEntry>> models,
        Function<Column, String> jobName) {
        this.analyse = analyse;
        this.inference = inference;
        this.settings = settings;
        this.models = models;
        this.jobName = jobName;
        inference.addListener(new JobListener() {
            @Override public void started(Job job) {
            }

            @Override public void progressed(Job job) {
                replace(column -> column.reading() == null && jobName.apply(column).equals(job.name()),
                    column -> column.at(job.done(), job.step()));
            }

            @Override public void ended(Job job, Outcome<?> outcome) {
            }
        });
    }

    /** Shows a sample in place of the one before; the pinned one stays. */
    void open(Sample next) {
        if (sample == null || !sample.id().equals(next.id())) {
            window = 0;
            sample = next;
            arrange();
        }
    }

    /** Keeps the columns of the open sample when another one is opened; a second time lets go of them. */
    void pin() {
        pinned.set(pinned.get() == null ? sample : null);
        arrange();
    }

    /** The models of one's own choice; the family of the model of the settings until there is one. */
    void choose(Set<String> names) {
        chosen.put(sample instanceof Sample.Clip, new LinkedHashSet<>(names));
        arrange();
    }

    /** Goes to another window of the open clip. */
    void window(int at) {
        window = at;
        arrange();
    }

    int window() {
        return window;
    }

    /** The models that can be chosen for the open sample. */
    List<ModelEntry> fitting() {
        return sample == null ? List.of() : Family.fit(models.get(), sample);
    }

    /** The models that stand as columns. */
    List<ModelEntry> standing() {
        if (sample == null) {
            return List.of();
        }
        List<ModelEntry> fit = fitting();
        Set<String> own = chosen.get(sample instanceof Sample.Clip);
        if (own != null) {
            return fit.stream().filter(model -> own.contains(model.name())).toList();
        }
        String named = sample instanceof Sample.Clip ? settings.get().clipModel() : settings.get().postModel();
        return fit.stream().filter(model -> model.name().equals(named)).findFirst()
            .map(model -> Family.beside(model, fit)).orElse(fit.stream().limit(1).toList());
    }

    /** Makes the columns anew: another sample, other models, another device. */
    void arrange() {
        if (sample == null) {
            return;
        }
        List<Column> now = new ArrayList<>();
        Optional<Sample> stays = Optional.ofNullable(pinned.get()).filter(kept -> !kept.id().equals(sample.id()));
        for (ModelEntry model : standing()) {
            stays.ifPresent(kept -> now.add(Column.waiting(kept, model, true)));
            now.add(Column.waiting(sample, model, false));
        }
        underWay.forEach((key, latest) -> latest.cancel());
        underWay.clear();
        columns.set(List.copyOf(now));
        now.forEach(this::ask);
    }

    /** Lets go of everything; the model is not used again. */
    void close() {
        underWay.values().forEach(Latest::cancel);
        kept.clear();
    }

    ReadOnlyObjectProperty<List<Column>> columns() {
        return columns.getReadOnlyProperty();
    }

    /** The sample whose columns stay; null for none. */
    ReadOnlyObjectProperty<Sample> pinned() {
        return pinned.getReadOnlyProperty();
    }

    private void ask(Column column) {
        int at = column.pinned() ? 0 : window;
        Key key = new Key(column.sample().id(), at, column.model().name(), settings.get().device());
        if (kept.get(key) != null) {
            replace(column::same, each -> each.with(new Column.State.Read(kept.get(key))));
            return;
        }
        Latest latest = new Latest(inference);
        underWay.put(key, latest);
        latest.start(jobName.apply(column), (progress, cancellation) -> analyse.read(column.sample(), at,
            column.model().name(), key.device(), Masking.NONE, progress, cancellation), outcome -> {
                switch (outcome) {
                    case Outcome.Succeeded<Reading>(Reading reading) -> {
                        keep(key, reading);
                        replace(column::same, each -> each.with(new Column.State.Read(reading)));
                    }
                    case Outcome.Failed<Reading>(Throwable why) ->
                        replace(column::same, each -> each.with(new Column.State.Failed(why)));
                    case Outcome.Cancelled<Reading>() -> { }
                }
            });
    }

    private void keep(Key key, Reading reading) {
        kept.put(key, reading);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    private void replace(Predicate<Column> which, UnaryOperator<Column> by) {
        if (columns.get().stream().anyMatch(which)) {
            columns.set(columns.get().stream().map(column -> which.test(column) ? by.apply(column) : column).toList());
        }
    }
}
