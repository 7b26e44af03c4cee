package attune.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One labelled item of a corpus; media are named, not read.
 *
 * @param id unique in its corpus, {@code corpus/number}
 * @param text what it says; never blank
 * @param groups keys of what must not be torn apart by a split: speaker, person, video
 */
public record Example(
    String id, Optional<String> text, Optional<ImageSource> image, Optional<Path> sound, Polarity label,
    List<String> groups) {

    public Example {
        groups = List.copyOf(groups);
        text = text.filter(said -> !said.isBlank());
        if (text.isEmpty() && image.isEmpty() && sound.isEmpty()) {
            throw new IllegalArgumentException(id + " has no text, no image and no sound");
        }
    }

    static Example ofText(String id, String text, Polarity label, String... groups) {
        return new Example(id, Optional.of(text), Optional.empty(), Optional.empty(), label, List.of(groups));
    }

    static Example ofImage(String id, ImageSource image, Polarity label, String... groups) {
        return new Example(id, Optional.empty(), Optional.of(image), Optional.empty(), label, List.of(groups));
    }

    static Example ofSound(String id, Path sound, Polarity label, String... groups) {
        return new Example(id, Optional.empty(), Optional.empty(), Optional.of(sound), label, List.of(groups));
    }
}
