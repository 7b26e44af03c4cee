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

    /**
     * A video or sound file with what is said in it.
     *
     * @param file where it stands; it is decoded window by window, never held whole
     * @param parent the id of the sample this one was edited from
     */
    record Clip(String id, String title, Path file, ClipFacts facts, Transcript transcript, Optional<String> parent)
        implements Sample {

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
     */
    record Post(String id, String title, String text, List<Picture> images, Optional<String> parent)
        implements Sample {

        public Post {
            images = List.copyOf(images);
            if (text.isBlank() && images.isEmpty()) {
                throw new IllegalArgumentException("a post has a text or an image");
            }
        }

        public Post withText(String newId, String edited) {
            return new Post(newId, title, edited, images, Optional.of(parent.orElse(id)));
        }
    }

    /** A row of a corpus that ships features instead of media. */
    record FeatureSample(String id, String title, Features features) implements Sample {
    }
}
