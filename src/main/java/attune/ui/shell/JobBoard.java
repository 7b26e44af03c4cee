package attune.ui.shell;

import attune.job.Job;
import attune.job.JobListener;
import attune.job.Outcome;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The jobs under way, oldest first, as the status bar lists them. */
final class JobBoard implements JobListener {

    private final ObservableList<Job> jobs = FXCollections.observableArrayList();

    ObservableList<Job> jobs() {
        return jobs;
    }

    @Override public void started(Job job) {
        jobs.add(job);
    }

    /** The list says that an element changed by setting it to itself. */
    @Override public void progressed(Job job) {
        int at = jobs.indexOf(job);
        if (at >= 0) {
            jobs.set(at, job);
        }
    }

    @Override public void ended(Job job, Outcome<?> outcome) {
        jobs.remove(job);
    }
}
