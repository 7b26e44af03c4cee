package attune.feature;

import attune.domain.Frame;
import attune.domain.Pieces;
import attune.domain.Sample;
import attune.domain.Script;
import attune.job.Cancellation;
import attune.text.Words;
import java.util.List;
import java.util.Optional;

/** Makes the pieces of a post: its words, and its images with their faces. Safe from any thread. */
public final class PostPieces {

    private final PiecesCache cache;
    private final FaceFinder faces;

    public PostPieces(PiecesCache cache, FaceFinder faces) {
        this.cache = cache;
        this.faces = faces;
    }

    /** The pieces of a post; no script where its text is blank. */
    public Decoded decode(Sample.Post post, Cancellation cancellation) {
        Stopwatch watch = new Stopwatch();
        int side = post.images().stream().mapToInt(image -> Math.max(image.width(), image.height())).max().orElse(0);
        List<Frame> frames = cache.frames(post.parent().orElse(post.id()), Optional.empty(), post.images().size(), side,
            () -> watch.measure("faces", () -> faces.frames(post.images(), cancellation)));
        Optional<Script> script = post.text().isBlank() ? Optional.empty()
            : Optional.of(watch.measure("text", () -> new Script(post.text(), Words.of(post.text()))));
        return new Decoded(new Pieces(script, frames, Optional.empty(), Optional.empty()), watch.seconds());
    }
}
