package attune.training;

import attune.domain.Frame;
import attune.domain.Picture;
import java.util.List;

/**
 * What clips are put together from: sentences, faces and voices by label. One such set is for training, another, of
 * other people and lists, for the exam.
 */
record ClipMaterial(
    LabelPool<String> sentences, LabelPool<Face> faces, LabelPool<List<KeptFeatures>> voices, List<Picture> backgrounds) {

    /** A face with an expression. */
    sealed interface Face {
        /** The face alone, as a detector cuts it out. */
        record Cut(Picture picture) implements Face {
        }

        /** A photograph with the face found in it. */
        record Whole(Frame frame) implements Face {
        }
    }
}
