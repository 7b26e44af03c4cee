package attune.feature;

import attune.domain.Frame;
import attune.domain.Picture;
import attune.domain.Pieces;
import attune.domain.Sample;
import attune.domain.Script;
import attune.domain.Sound;
import attune.domain.TimeSpan;
import attune.job.Cancellation;
import attune.media.ClipFrames;
import attune.media.ClipSound;
import attune.signal.LogMel;
import java.util.List;
import java.util.Optional;

/**
 * Decodes a window of a clip: frames sampled evenly inside it with their faces, its sound at 16 kHz, and the words spoken in
 * it. What the clip does not have is absent. Safe from any thread.
 */
public final class ClipPieces {

    private final PiecesCache cache;
    private final FaceFinder faces;
    private final int count;
    private final int maxSide;

    /**
     * Decodes with these limits.
     *
     * @param count most frames of a window
     * @param maxSide pixels that no side of a frame is longer than
     */
    public ClipPieces(PiecesCache cache, FaceFinder faces, int count, int maxSide) {
        this.cache = cache;
        this.faces = faces;
        this.count = count;
        this.maxSide = maxSide;
    }

    /** The pieces of one of the clip's {@link Windows}. */
    public Decoded decode(Sample.Clip clip, TimeSpan window, Cancellation cancellation) {
        String content = clip.parent().orElse(clip.id());
        Stopwatch watch = new Stopwatch();
        List<Frame> frames = cache.frames(content, Optional.of(window), count, maxSide, () -> {
            List<Picture> pictures = watch.measure("frames", () ->
                ClipFrames.sample(clip.file(), clip.facts(), window, count, maxSide, cancellation));
            return watch.measure("faces", () -> faces.frames(pictures, cancellation));
        });
        Optional<Sound> sound = clip.facts().audio().map(audio -> watch.measure("sound", () ->
            cache.sound(content, window, LogMel.RATE, () ->
                ClipSound.read(clip.file(), window, LogMel.RATE, cancellation))));
        boolean last = window.end() >= clip.facts().duration();
        Optional<Script> script = watch.measure("text", () -> WindowScript.of(clip.transcript(), window, last));
        return new Decoded(new Pieces(script, frames, sound, Optional.of(window)), watch.seconds());
    }
}
