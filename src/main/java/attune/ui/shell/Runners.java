package attune.ui.shell;

import attune.job.JobRunner;
import java.util.concurrent.Executor;

/**
 * Where work runs.
 *
 * @param jobs ordinary work, several at a time
 * @param inference one worker that owns the models
 * @param training one worker that trains, one training at a time
 * @param playback long-lived work, each on a thread of its own; not listed as jobs
 * @param records one worker that writes settings and library in turn; not listed as jobs
 * @param home the FX thread
 */
public record Runners(JobRunner jobs, JobRunner inference, JobRunner training, JobRunner playback, JobRunner records,
    Executor home) {

    /** Cancels everything; what {@code records} has been given is still written. */
    public void close() {
        jobs.close();
        inference.close();
        training.close();
        playback.close();
    }
}
