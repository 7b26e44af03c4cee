package attune.training;

import java.util.List;

/** What is learned from, in batches that are made when they are needed. */
public interface Lessons {

    /** Batches in every epoch. */
    int batches();

    /**
     * One batch. The same epoch and number give the same batch, whatever was asked before, so that a run that was
     * killed goes on as it would have.
     *
     * @param epoch from 0
     * @param number 0 to {@link #batches()} − 1
     */
    List<Lesson> batch(int epoch, int number);
}
