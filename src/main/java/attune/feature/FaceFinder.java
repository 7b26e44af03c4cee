package attune.feature;

import attune.domain.Frame;
import attune.domain.Picture;
import attune.job.Cancellation;
import attune.media.Faces;
import java.util.ArrayList;
import java.util.List;

/** Finds faces for whoever asks, one at a time: loading the detector takes time and one detector serves one thread. */
public final class FaceFinder implements AutoCloseable {

    /** Side in pixels of the blank picture that a detector looks at first. */
    private static final int SMALL = 32;

    private Faces faces;
    private boolean closed;

    /** Loads the detector, and lets it look once, before it is needed; nothing after {@link #close}. */
    public synchronized void prepare() {
        if (!closed && faces == null) {
            faces = new Faces();
            faces.find(new Picture(SMALL, SMALL, new byte[3 * SMALL * SMALL], 0));
        }
    }

    /** The pictures with their faces. */
    public synchronized List<Frame> frames(List<Picture> pictures, Cancellation cancellation) {
        if (closed) {
            throw new IllegalStateException("the face finder is closed");
        }
        if (faces == null && !pictures.isEmpty()) {
            faces = new Faces();
        }
        List<Frame> frames = new ArrayList<>(pictures.size());
        for (Picture picture : pictures) {
            cancellation.check();
            frames.add(new Frame(picture, faces.find(picture)));
        }
        return List.copyOf(frames);
    }

    @Override public synchronized void close() {
        closed = true;
        if (faces != null) {
            faces.close();
            faces = null;
        }
    }
}
