package attune.job;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** Says once and for all that a job is no longer wanted. Safe from any thread. */
public final class Cancellation {

    private final AtomicBoolean requested = new AtomicBoolean();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** A cancellation that nobody will ask for. */
    public static Cancellation never() {
        return new Cancellation();
    }

    public void cancel() {
        if (requested.compareAndSet(false, true)) {
            listeners.forEach(Runnable::run);
            listeners.clear();
        }
    }

    public boolean requested() {
        return requested.get();
    }

    /** Leaves the work by a {@link CancellationException} if it is no longer wanted. */
    public void check() {
        if (requested.get()) {
            throw new CancellationException("no longer wanted");
        }
    }

    /** Runs {@code action} on cancellation, at once if it was already asked for: to stop a process, to close a file. */
    public void onCancel(Runnable action) {
        listeners.add(action);
        if (requested.get() && listeners.remove(action)) {
            action.run();
        }
    }
}
