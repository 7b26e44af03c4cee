package attune.workbench;

import attune.domain.BadInput;
import attune.domain.Features;
import attune.domain.Masking;
import attune.inference.Forward;
import attune.inference.InferenceSession;
import attune.inference.Lender;
import attune.inference.Loan;
import attune.inference.ModelSession;
import attune.job.Progress;
import attune.store.ModelFolder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The models that are loaded: one session a model and device, opened when it is first asked. The two used last stay, which
 * serves a person who goes back and forth between clips and posts; a third closes the one not used for longest. One
 * reading at a time.
 */
final class ModelSessions implements AutoCloseable {

    private static final int MOST = 2;

    /** Fair, so that a reading waits for one loan of an explanation and no more. */
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Map<Key, ModelSession> sessions = new LinkedHashMap<>(4, 0.75f, true);

    /** A folder that was opened anew is another model: its files have changed. */
    private record Key(ModelFolder model, String device) {
    }

    /** Lets a model read; loads it first if it is not there, which is all that the progress tells of. */
    Forward read(ModelFolder model, String device, Features features, Masking masking, Progress progress) {
        return inTurn(() -> session(model, device, progress).read(features, masking));
    }

    /** Lends a model's network, loan by loan: between two of them others have their turn. */
    Lender lender(ModelFolder model, String device) {
        return new Lender() {
            @Override public <T> T lend(Function<Loan, T> use) {
                return inTurn(() -> own(session(model, device, Progress.SILENT), model).lend(use));
            }
        };
    }

    /** Whether that model is loaded. */
    boolean holds(ModelFolder model, String device) {
        return inTurn(() -> sessions.containsKey(new Key(model, device)));
    }

    private <T> T inTurn(Supplier<T> work) {
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    /** What was made elsewhere gives no way into its layers. */
    private static InferenceSession own(ModelSession session, ModelFolder model) {
        if (session instanceof InferenceSession network) {
            return network;
        }
        throw new BadInput("models.closed", model.folder());
    }

    private ModelSession session(ModelFolder model, String device, Progress progress) {
        Key key = new Key(model, device);
        ModelSession session = sessions.get(key);
        if (session == null) {
            while (sessions.size() >= MOST) {
                sessions.remove(sessions.keySet().iterator().next()).close();
            }
            session = ModelSession.open(model, device, progress);
            sessions.put(key, session);
        }
        return session;
    }

    @Override public void close() {
        inTurn(() -> {
            sessions.values().forEach(ModelSession::close);
            sessions.clear();
            return null;
        });
    }
}
