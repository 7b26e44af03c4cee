package attune.ui.batch;

import attune.domain.Settings;
import attune.job.Job;
import attune.job.JobRunner;
import attune.job.Outcome;
import attune.ui.common.Problems;
import attune.workbench.AnalyseBatch;
import attune.workbench.BatchRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/**
 * One table: what was dropped and the rows read so far. It can be stopped and gone on with; rows already there are not
 * read again, unless they failed.
 */
public final class BatchModel {

    private final String title;
    private final List<Path> sources;
    private final AnalyseBatch batch;
    private final JobRunner jobs;
    private final Executor home;
    private final Problems problems;
    private final ObservableList<BatchRow> rows = FXCollections.observableArrayList();
    private final FilteredList<BatchRow> shown = new FilteredList<>(rows, RowFilter.ALL);
    private final ObjectProperty<RowFilter> filter = new SimpleObjectProperty<>(RowFilter.ALL);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper complete = new ReadOnlyBooleanWrapper();
    private final Queue<BatchRow> arrived = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean onItsWay = new AtomicBoolean();
    private Job job;

    /**
     * A table that has not begun.
     *
     * @param home brings rows to the thread that shows them
     */
    public BatchModel(String title, List<Path> sources, AnalyseBatch batch, JobRunner jobs, Executor home, Problems problems) {
        this.title = title;
        this.sources = List.copyOf(sources);
        this.batch = batch;
        this.jobs = jobs;
        this.home = home;
        this.problems = problems;
        filter.addListener((value, before, now) -> shown.setPredicate(now));
    }

    /** Reads what is not read yet. */
    public void start(Settings settings) {
        if (running.get()) {
            return;
        }
        rows.removeIf(row -> row.problem().isPresent());
        List<String> done = rows.stream().map(BatchRow::source).toList();
        running.set(true);
        job = jobs.start(title, (progress, cancellation) -> {
            batch.read(sources, "", settings.device(), done, this::arrive, progress, cancellation);
            return true;
        }, outcome -> {
            land();
            running.set(false);
            boolean all = outcome instanceof Outcome.Succeeded<Boolean>;
            complete.set(all && rows.stream().allMatch(row -> row.problem().isEmpty()));
            if (outcome instanceof Outcome.Failed<Boolean>(Throwable cause)) {
                problems.tell(cause);
            }
        });
    }

    public void stop() {
        if (job != null) {
            job.cancel();
        }
    }

    /** Writes the rows that are shown, in their order. */
    public void export(List<BatchRow> inOrder, Path csv) {
        List<BatchRow> chosen = List.copyOf(inOrder);
        jobs.start(csv.getFileName().toString(), (progress, cancellation) -> {
            batch.export(chosen, csv);
            return true;
        }, outcome -> {
            if (outcome instanceof Outcome.Failed<Boolean>(Throwable cause)) {
                problems.tell(cause);
            }
        });
    }

    /** Rows come faster than they can be shown: those that have arrived are brought home together. */
    private void arrive(BatchRow row) {
        arrived.add(row);
        if (onItsWay.compareAndSet(false, true)) {
            home.execute(() -> {
                onItsWay.set(false);
                land();
            });
        }
    }

    private void land() {
        List<BatchRow> news = new ArrayList<>();
        for (BatchRow row = arrived.poll(); row != null; row = arrived.poll()) {
            news.add(row);
        }
        rows.addAll(news);
    }

    public String title() {
        return title;
    }

    public ObservableList<BatchRow> rows() {
        return rows;
    }

    /** The rows that the filter leaves. */
    public ObservableList<BatchRow> shown() {
        return shown;
    }

    ObjectProperty<RowFilter> filterProperty() {
        return filter;
    }

    /** Whether there is nothing left to read or to try again. */
    public ReadOnlyBooleanProperty completeProperty() {
        return complete.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }
}
