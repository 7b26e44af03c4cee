package attune.workbench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A training that was asked for in the window, as it is kept across starts.
 *
 * @param name of its model, {@code corpus-task-variant-seedN}; no two trainings have the same
 * @param asked when it was asked for
 * @param most epochs at most, by its preset or as it was ordered
 * @param epochs those that have ended, in their order
 * @param problem why it failed, in a sentence; empty for any other state, and where the fault was the program's
 */
public record KeptTraining(String name, Instant asked, TrainModel.Order order, int most, State state,
    List<TrainModel.Epoch> epochs, String problem) {

    /** Where a training stands. */
    public enum State {
        /** Asked for; its turn has not come. */
        WAITING,
        RUNNING,
        /** Left unfinished; it goes on from its last whole epoch. */
        STOPPED,
        FAILED,
        FINISHED
    }

    public KeptTraining {
        epochs = List.copyOf(epochs);
    }

    /** The same in another state; a problem is for a failed one alone. */
    public KeptTraining in(State now, String sentence) {
        return new KeptTraining(name, asked, order, most, now, epochs, sentence);
    }

    /** With an epoch that has ended. It takes the place of itself and of what came after, which a restart does anew. */
    public KeptTraining with(TrainModel.Epoch epoch) {
        List<TrainModel.Epoch> all = new ArrayList<>(
            epochs.stream().filter(before -> before.number() < epoch.number()).toList());
        all.add(epoch);
        return new KeptTraining(name, asked, order, most, state, all, problem);
    }

    /** With as many epochs at most as it turned out to have. */
    public KeptTraining lasting(int atMost) {
        return new KeptTraining(name, asked, order, atMost, state, epochs, problem);
    }

    /** The epoch whose weights are taken: the last that was better than all before it. */
    public Optional<TrainModel.Epoch> best() {
        return epochs.stream().filter(TrainModel.Epoch::better).max(Comparator.comparingInt(TrainModel.Epoch::number));
    }

    public boolean unfinished() {
        return state != State.FINISHED;
    }
}
