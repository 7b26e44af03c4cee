package attune.ui.compare;

import attune.domain.Sample;
import attune.workbench.ModelEntry;
import attune.workbench.Reading;

/**
 * One model on one sample, and how far its reading is.
 *
 * @param pinned whether it stays when another sample is opened
 * @param done share of the work done, NaN where it cannot be told
 * @param step what is being done
 */
record Column(Sample sample, ModelEntry model, boolean pinned, State state, double done, String step) {

    /** Where a reading stands. */
    sealed interface State {

        /** It waits for its turn, or is under way. */
        record Reading() implements State {
        }

        /** It is there. */
        record Read(attune.workbench.Reading reading) implements State {
        }

        /** It failed. */
        record Failed(Throwable why) implements State {
        }
    }

    static Column waiting(Sample sample, ModelEntry model, boolean pinned) {
        return new Column(sample, model, pinned, new State.Reading(), Double.NaN, "");
    }

    Column at(double share, String what) {
        return new Column(sample, model, pinned, state, share, what);
    }

    Column with(State now) {
        return new Column(sample, model, pinned, now, 1, "");
    }

    /** The reading; null while there is none. */
    Reading reading() {
        return state instanceof State.Read(Reading reading) ? reading : null;
    }

    /** Whether both are of the same model on the same sample. */
    boolean same(Column other) {
        return sample.id().equals(other.sample.id()) && model.name().equals(other.model.name()) && pinned == other.pinned;
    }
}
