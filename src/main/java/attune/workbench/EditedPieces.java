package attune.workbench;

import attune.domain.CharSpan;
import attune.domain.Edit;
import attune.domain.Frame;
import attune.domain.Pieces;
import attune.domain.Script;
import attune.domain.Sound;
import attune.feature.BoundedCache;
import attune.feature.SameObject;
import attune.perturb.EditedFrames;
import attune.perturb.EditedScript;
import attune.perturb.EditedSound;
import java.util.List;
import java.util.Optional;

/**
 * Decoded pieces under changes. What no change reaches stays the same object, and so does what the same changes made before:
 * by that the later caches know it. Safe from any thread.
 */
final class EditedPieces {

    private static final long MOST_PIXELS = 128L << 20;
    private static final long MOST_SOUND = 32L << 20;

    private final BoundedCache<Key, List<Frame>> pictures = new BoundedCache<>(MOST_PIXELS, EditedPieces::pixels);
    private final BoundedCache<Key, Sound> sounds = new BoundedCache<>(MOST_SOUND, sound -> 4L * sound.samples().length);

    private record Key(SameObject piece, double start, List<Edit> edits) {
    }

    /** Pieces, and the characters of their script that the model must not read. */
    record Edited(Pieces pieces, List<CharSpan> hidden) {
    }

    /** The pieces of a window under changes. */
    Edited of(Pieces pieces, int window, List<Edit> edits) {
        if (edits.isEmpty()) {
            return new Edited(pieces, List.of());
        }
        Optional<EditedScript> text = pieces.script().map(script -> EditedScript.of(script, window, edits));
        Optional<Script> script = text.flatMap(EditedScript::script);
        List<CharSpan> hidden = text.map(EditedScript::hidden).orElse(List.of());
        return new Edited(new Pieces(script, frames(pieces.frames(), EditedFrames.among(edits)),
            pieces.sound().map(sound -> sound(sound, pieces.start(), EditedSound.among(edits))), pieces.window()), hidden);
    }

    private List<Frame> frames(List<Frame> frames, List<Edit> edits) {
        return edits.isEmpty() || frames.isEmpty() ? frames
            : pictures.get(new Key(new SameObject(frames), 0, edits), () -> EditedFrames.of(frames, edits));
    }

    private Sound sound(Sound sound, double start, List<Edit> edits) {
        return edits.isEmpty() ? sound
            : sounds.get(new Key(new SameObject(sound), start, edits), () -> EditedSound.of(sound, start, edits));
    }

    private static long pixels(List<Frame> frames) {
        return frames.stream().mapToLong(frame -> frame.picture().rgb().length).sum();
    }
}
