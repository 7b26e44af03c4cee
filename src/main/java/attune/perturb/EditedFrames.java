package attune.perturb;

import attune.domain.Edit;
import attune.domain.Frame;
import attune.domain.Picture;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Frames or images under changes, in their order. Faces stay where they were found, so that a covered one can be compared
 * with itself.
 */
public final class EditedFrames {

    private static final int GREY = 128;

    private EditedFrames() {
    }

    /** The changes of pictures among others. */
    public static List<Edit> among(List<Edit> edits) {
        return edits.stream().filter(edit -> edit instanceof Edit.Covered || edit instanceof Edit.Blurred).toList();
    }

    /** A frame that nothing changes stays the same object. */
    public static List<Frame> of(List<Frame> frames, List<Edit> edits) {
        return IntStream.range(0, frames.size()).mapToObj(index -> {
            Frame frame = frames.get(index);
            Picture picture = frame.picture();
            for (Edit edit : edits) {
                picture = changed(picture, index, edit);
            }
            return picture == frame.picture() ? frame : new Frame(picture, frame.faces());
        }).toList();
    }

    private static Picture changed(Picture picture, int index, Edit edit) {
        return switch (edit) {
            case Edit.Covered(Edit.Part part) when part.shot().shows(index, picture.time()) ->
                Cover.of(picture, part.where(), GREY);
            case Edit.Blurred(Edit.Part part, double share) when part.shot().shows(index, picture.time()) -> {
                int radius = (int) Math.max(1, Math.round(share * Math.max(picture.width(), picture.height())));
                yield Patch.changed(picture, part.where(), inside -> Blur.of(inside, radius));
            }
            default -> picture;
        };
    }
}
