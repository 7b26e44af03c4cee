package attune.workbench;

import attune.domain.Features;
import attune.domain.Masking;
import attune.inference.Forward;
import attune.inference.InferenceSession;
import attune.job.Progress;
import attune.store.ModelFolder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The models that are loaded: one session a model and device, opened when it is first asked. The two used last stay, which
 * serves a person who goes back and forth between clips and posts; a third closes the one not used for longest. One
 * reading at a time.
 */
final class ModelSessions implements AutoCloseable {

    private static final int MOST = 2;

    private final Map<Key, InferenceSession> sessions = new LinkedHashMap<>(4, 0.75f, true);

    private record Key(Path folder, String device) {
    }

    /** Lets a model read; loads it first if it is not there, which is all that the progress tells of. */
    synchronized Forward read(ModelFolder model, String device, Features features, Masking masking, Progress progress) {
        return session(model, device, progress).read(features, masking);
    }

    /** Whether that model is loaded. */
    synchronized boolean holds(ModelFolder model, String device) {
        return sessions.containsKey(new Key(model.folder(), device));
    }

    private InferenceSession session(ModelFolder model, String device, Progress progress) {
        Key key = new Key(model.folder(), device);
        InferenceSession session = sessions.get(key);
        if (session == null) {
            while (sessions.size() >= MOST) {
                sessions.remove(sessions.keySet().iterator().next()).close();
            }
            session = InferenceSession.open(model.spec(), model.weights(), device, progress);
            sessions.put(key, session);
        }
        return session;
    }

    @Override public synchronized void close() {
        sessions.values().forEach(InferenceSession::close);
        sessions.clear();
    }
}
