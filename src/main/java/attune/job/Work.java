package attune.job;

/** The half of a job that runs away from home: it computes and returns, and touches nothing that is shown. */
@FunctionalInterface
public interface Work<T> {

    /**
     * Does the work.
     *
     * @param progress told now and then how far the work is
     * @param cancellation asked now and then whether to stop
     */
    T run(Progress progress, Cancellation cancellation) throws Exception;
}
