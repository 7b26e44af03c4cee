package attune.job;

/** Hears of every job of a {@link JobRunner}, at home: the status bar. */
public interface JobListener {

    void started(Job job);

    void progressed(Job job);

    void ended(Job job, Outcome<?> outcome);
}
