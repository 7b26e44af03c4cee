package attune.domain;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Something a person opens and a model reads. */
public sealed interface Sample {

    /** Tells samples apart: a checksum of the content, so the same file opened twice has one id. */
    String id();

    /** The name shown to the person. */
    String title();

    /** What was changed of it, beyond its text; nothing where it stands as it was opened. */
    default Edits edits() {
        return Edits.NONE;
    }

    /**
     * A video or sound file with what is said in it.
     *
     * @param file where it stands; it is decoded window by window, never held whole
     * @param parent the id of the sample this one was edited from
     * @param edits changes that are made when it is read
     */
    record Clip(String id, String title, Path file, ClipFacts facts, Transcript transcript, Optional<String> parent,
        Edits edits) implements Sample {

        /** A clip without changes. */
        public Clip(String id, String title, Path file, ClipFacts facts, Transcript transcript, Optional<String> parent) {
            this(id, title, file, facts, transcript, parent, Edits.NONE);
        }

        /** The same clip under these changes, in place of any it had. */
        public Clip withEdits(String newId, Edits now) {
            return new Clip(newId, title, file, facts, transcript, Edits.parent(this, parent, now), now);
        }

        /** The same clip with another text, and without changes. */
        public Clip withTranscript(String newId, Transcript edited) {
            return new Clip(newId, title, file, facts, edited, Optional.of(parent.orElse(id)));
        }
    }

    /**
     * A social-media post: text and 0 to n images, at least one of the two.
     *
     * @param text may be empty
     * @param images upright, scaled down to at most 2,048 pixels a side
     * @param parent the id of the sample this one was edited from
     * @param edits changes that are made when it is read
     */
    record Post(String id, String title, String text, List<Picture> images, Optional<String> parent, Edits edits)
        implements Sample {

        /** A post without changes. */
        public Post(String id, String title, String text, List<Picture> images, Optional<String> parent) {
            this(id, title, text, images, parent, Edits.NONE);
        }

        public Post {
            images = List.copyOf(images);
            if (text.isBlank() && images.isEmpty()) {
                throw new IllegalArgumentException("a post has a text or an image");
            }
        }

        /** The same post under these changes, in place of any it had. */
        public Post withEdits(String newId, Edits now) {
            return new Post(newId, title, text, images, Edits.parent(this, parent, now), now);
        }

        /** The same post with another text, and without changes. */
        public Post withText(String newId, String edited) {
            return new Post(newId, title, edited, images, Optional.of(parent.orElse(id)));
        }
    }

    /** A row of a corpus that ships features instead of media. */
    record FeatureSample(String id, String title, Features features) implements Sample {
    }
}
