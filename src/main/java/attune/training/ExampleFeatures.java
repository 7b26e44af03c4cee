package attune.training;

import attune.dataset.Example;
import attune.dataset.ImageSource;
import attune.domain.Features;
import attune.domain.Frame;
import attune.domain.Modality;
import attune.domain.Picture;
import attune.domain.Pieces;
import attune.domain.Script;
import attune.domain.Sound;
import attune.domain.Stream;
import attune.domain.TimeSpan;
import attune.feature.FeatureExtraction;
import attune.job.Cancellation;
import attune.media.ClipProbe;
import attune.media.ClipSound;
import attune.media.Faces;
import attune.media.Images;
import attune.signal.LogMel;
import attune.text.Words;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decodes the media of examples and makes features of them, on the one path that inference takes too. */
final class ExampleFeatures implements AutoCloseable {

    private final FeatureExtraction extraction;
    private final Faces faces = new Faces();

    ExampleFeatures(FeatureExtraction extraction) {
        this.extraction = extraction;
    }

    /** Everything the example has and the model reads. */
    Features of(Example example) {
        return of(example, pieces(example));
    }

    /** As above, of media that are decoded already. */
    Features of(Example example, Pieces decoded) {
        Map<Modality, Stream> streams = new EnumMap<>(Modality.class);
        streams.putAll(extraction.extract(decoded).streams());
        extraction.imageWords(example.imageWords()).ifPresent(words -> streams.putIfAbsent(Modality.VISION, words));
        example.vectors().forEach(streams::putIfAbsent);
        return new Features(streams);
    }

    /** The decoded media of the example. */
    Pieces pieces(Example example) {
        Optional<Script> said = example.text().map(ExampleFeatures::script);
        if (example.clip().isPresent()) {
            return ExampleClip.pieces(example.clip().get(), said, faces);
        }
        return new Pieces(said, example.image().map(this::frame).stream().toList(),
            example.sound().map(ExampleFeatures::sound), Optional.empty());
    }

    Features of(Pieces pieces) {
        return extraction.extract(pieces);
    }

    static Script script(String text) {
        return new Script(text, Words.of(text));
    }

    Frame frame(ImageSource image) {
        Picture picture = picture(image);
        return new Frame(picture, faces.find(picture));
    }

    static Picture picture(ImageSource image) {
        return Images.read(image.bytes(), image.name());
    }

    static Sound sound(Path file) {
        TimeSpan whole = new TimeSpan(0, ClipProbe.facts(file).duration());
        return ClipSound.read(file, whole, LogMel.RATE, Cancellation.never());
    }

    static Pieces voice(Sound sound) {
        return new Pieces(Optional.empty(), List.of(), Optional.of(sound), Optional.of(new TimeSpan(0, sound.duration())));
    }

    @Override public void close() {
        faces.close();
    }
}
