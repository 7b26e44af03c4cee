package attune.job;

/** Hears how far a job is. Calls may come from any thread, often. */
@FunctionalInterface
public interface Progress {

    Progress SILENT = (done, step) -> { };

    /**
     * The work got on.
     *
     * @param done share of the work that is done, 0 to 1; NaN where it cannot be told
     * @param step what is being done, in a few words
     */
    void at(double done, String step);

    /** The progress of a part of this work, which fills the stretch from {@code from} to {@code to}. */
    default Progress part(double from, double to) {
        return (done, step) -> at(from + (to - from) * done, step);
    }
}
