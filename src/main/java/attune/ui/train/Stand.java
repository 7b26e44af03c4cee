package attune.ui.train;

import attune.workbench.KeptTraining;
import java.util.OptionalDouble;

/**
 * A training as the list shows it.
 *
 * @param kept what is kept of it
 * @param done share of its epochs that are done, 0 to 1; NaN while its corpus is read
 * @param left seconds it may still take, at most; empty while that cannot be told
 * @param stopping whether it was asked to stop and has not yet
 */
record Stand(KeptTraining kept, double done, OptionalDouble left, boolean stopping) {

    /** A training that does not run just now. */
    static Stand of(KeptTraining kept) {
        double done = kept.state() == KeptTraining.State.FINISHED ? 1
            : (double) (kept.epochs().isEmpty() ? 0 : kept.epochs().getLast().number()) / kept.most();
        return new Stand(kept, Math.clamp(done, 0, 1), OptionalDouble.empty(), false);
    }

    KeptTraining.State state() {
        return kept.state();
    }

    boolean stoppable() {
        return !stopping && (state() == KeptTraining.State.WAITING || state() == KeptTraining.State.RUNNING);
    }

    boolean resumable() {
        return state() == KeptTraining.State.STOPPED || state() == KeptTraining.State.FAILED;
    }

    boolean finished() {
        return state() == KeptTraining.State.FINISHED;
    }

    /** Whether it can be compared with another on one chart: the same corpus, task and protocol. */
    boolean comparable(Stand other) {
        return kept.order().corpus().equals(other.kept.order().corpus()) && kept.order().task().equals(other.kept.order().task())
            && kept.order().protocol().equals(other.kept.order().protocol());
    }
}
