package attune.ui.inspect;

import attune.job.Cancellation;
import attune.job.JobRunner;
import attune.job.Latest;
import attune.job.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Something more that is asked about a reading when it stands and nothing newer is wanted, such as what each stream would say
 * alone. It gives way to the next reading, and is kept for those that are gone back to.
 */
final class AfterReading<T> {

    private static final int KEPT = 24;

    private final Latest latest;
    private final String jobName;
    private final Asking<T> asking;
    private final T none;
    private final Map<ReadingRequest, T> kept = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<T> said;
    private ReadingRequest asked;

    /** How it is asked. */
    @FunctionalInterface
    interface Asking<T> {
        T of(Answer answer, ReadingRequest whole, Cancellation cancellation);
    }

    /** {@code none} stands for what is not known yet. */
    AfterReading(JobRunner inference, String jobName, T none, Asking<T> asking) {
        this.latest = new Latest(inference);
        this.jobName = jobName;
        this.none = none;
        this.asking = asking;
        said = new ReadOnlyObjectWrapper<>(none);
    }

    /** Follows the reading: a new one is asked after, the same one with a stream switched off is not. */
    void take(ReadingState state) {
        ReadingRequest whole = state.request() == null ? null : state.request().whole();
        if (whole == null || !whole.equals(asked)) {
            latest.cancel();
            asked = null;
            said.set(none);
        }
        if (state.phase() == ReadingState.Phase.READ && asked == null) {
            asked = whole;
            ask(whole, state.answer());
        }
    }

    /** What was answered; none until it is known, and for a sample of one stream. */
    ReadOnlyObjectProperty<T> said() {
        return said.getReadOnlyProperty();
    }

    void close() {
        latest.cancel();
    }

    private void ask(ReadingRequest whole, Answer answer) {
        if (answer.whole().analysis().positions().size() < 2) {
            return;
        }
        if (kept.containsKey(whole)) {
            said.set(kept.get(whole));
            return;
        }
        latest.start(jobName, (progress, cancellation) -> asking.of(answer, whole, cancellation), outcome -> {
            // A failure here is one of the reading too, which tells of it when it is asked again.
            if (outcome instanceof Outcome.Succeeded<T>(T value)) {
                kept.put(whole, value);
                if (kept.size() > KEPT) {
                    kept.remove(kept.keySet().iterator().next());
                }
                said.set(value);
            }
        });
    }
}
