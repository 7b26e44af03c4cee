package attune.training;

import attune.domain.ClipFacts;
import attune.domain.Frame;
import attune.domain.Pieces;
import attune.domain.Script;
import attune.domain.Sound;
import attune.domain.TimeSpan;
import attune.feature.Windows;
import attune.job.Cancellation;
import attune.media.ClipFrames;
import attune.media.ClipProbe;
import attune.media.ClipSound;
import attune.media.Faces;
import attune.signal.LogMel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The film of an example, decoded as inference decodes a window of a clip: the first 15 s of a longer one. */
final class ExampleClip {

    private static final int FRAMES = 16;
    private static final int MAX_SIDE = 640;

    private ExampleClip() {
    }

    /** Its pictures with their faces, its sound, and what is said in it; refused by name where nothing can be decoded. */
    static Pieces pieces(Path film, Optional<Script> said, Faces faces) {
        ClipFacts facts = ClipProbe.facts(film);
        TimeSpan window = new TimeSpan(0, Math.min(Windows.LONGEST, facts.duration()));
        List<Frame> frames = ClipFrames.sample(film, facts, window, FRAMES, MAX_SIDE, Cancellation.never()).stream()
            .map(picture -> new Frame(picture, faces.find(picture))).toList();
        Optional<Sound> sound = facts.audio()
            .map(audio -> ClipSound.read(film, window, LogMel.RATE, Cancellation.never()));
        return new Pieces(said, frames, sound, Optional.of(window));
    }
}
