package attune.feature;

import attune.domain.Frame;
import attune.domain.Picture;
import attune.job.Cancellation;
import attune.media.Faces;
import java.util.ArrayList;
import java.util.List;

/** Finds faces for whoever asks, one at a time: loading the detector takes time and one detector serves one thread. */
public final class FaceFinder implements AutoCloseable {

    private Faces faces;
    private boolean closed;

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
