package attune.dataset;

import attune.domain.Modality;
import attune.domain.Stream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One labelled item of a corpus; media are named, not read.
 *
 * @param id unique in its corpus, {@code corpus/number}
 * @param text what it says; never blank
 * @param clip a film whose picture and sound are its vision and audio
 * @param vectors streams that the corpus extracted itself
 * @param imageWords what a tagger saw in the image: the vision sequence where the image itself is not there
 * @param groups keys of what must not be torn apart by a split: speaker, person, video
 */
public record Example(
    String id, Optional<String> text, Optional<ImageSource> image, Optional<Path> sound, Optional<Path> clip,
    Map<Modality, Stream.Vectors> vectors, List<String> imageWords, Truth truth, List<String> groups) {

    public Example {
        EnumMap<Modality, Stream.Vectors> ordered = new EnumMap<>(Modality.class);
        ordered.putAll(vectors);
        vectors = Collections.unmodifiableMap(ordered);
        imageWords = List.copyOf(imageWords);
        groups = List.copyOf(groups);
        text = text.filter(said -> !said.isBlank());
        if (text.isEmpty() && image.isEmpty() && sound.isEmpty() && clip.isEmpty() && vectors.isEmpty() && imageWords.isEmpty()) {
            throw new IllegalArgumentException(id + " has no text, no image, no sound and no vectors");
        }
    }

    /** An item of vectors, and of raw media where it has them too. */
    public Example(String id, Optional<String> text, Optional<ImageSource> image, Optional<Path> sound,
        Map<Modality, Stream.Vectors> vectors, List<String> imageWords, Truth truth, List<String> groups) {
        this(id, text, image, sound, Optional.empty(), vectors, imageWords, truth, groups);
    }

    /** An item of raw media. */
    public Example(String id, Optional<String> text, Optional<ImageSource> image, Optional<Path> sound, Truth truth,
        List<String> groups) {
        this(id, text, image, sound, Map.of(), List.of(), truth, groups);
    }

    /** The polarity it is labelled with; for corpora of sentiment, where every item has one. */
    public Polarity polarity() {
        return truth.polarity().orElseThrow(() -> new IllegalArgumentException(id + " has no polarity: " + truth));
    }

    public Example withVectors(Map<Modality, Stream.Vectors> extracted) {
        return new Example(id, text, image, sound, clip, extracted, imageWords, truth, groups);
    }

    public Example withImageWords(List<String> words) {
        return new Example(id, text, image, sound, clip, vectors, words, truth, groups);
    }

    public Example withClip(Path film) {
        return new Example(id, text, image, sound, Optional.of(film), vectors, imageWords, truth, groups);
    }

    static Example ofText(String id, String text, Truth truth, String... groups) {
        return new Example(id, Optional.of(text), Optional.empty(), Optional.empty(), truth, List.of(groups));
    }

    static Example ofText(String id, String text, Polarity label, String... groups) {
        return ofText(id, text, Truth.of(label), groups);
    }

    static Example ofImage(String id, ImageSource image, Polarity label, String... groups) {
        return new Example(
            id, Optional.empty(), Optional.of(image), Optional.empty(), Truth.of(label), List.of(groups));
    }

    static Example ofSound(String id, Path sound, Polarity label, String... groups) {
        return new Example(
            id, Optional.empty(), Optional.empty(), Optional.of(sound), Truth.of(label), List.of(groups));
    }
}
