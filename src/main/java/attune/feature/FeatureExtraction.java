package attune.feature;

import attune.domain.Features;
import attune.domain.Frame;
import attune.domain.Modality;
import attune.domain.Pieces;
import attune.domain.Script;
import attune.domain.Sound;
import attune.domain.Stream;
import attune.domain.StreamSpec;
import attune.text.PieceCutter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the streams that a model's inputs ask for out of decoded pieces. A modality that is absent from the pieces, or that
 * the model does not read, is absent from the features. Safe from any thread.
 */
public final class FeatureExtraction {

    private final Map<Modality, StreamSpec> inputs;
    private final Optional<PieceCutter> wordPieces;

    /**
     * Positions that had no room.
     *
     * @param read how many word pieces, pictures or segments the model reads
     * @param all how many there are
     */
    public record LeftOut(Modality modality, int read, int all) {
    }

    private FeatureExtraction(Map<Modality, StreamSpec> inputs, Optional<PieceCutter> wordPieces) {
        this.inputs = new EnumMap<>(inputs);
        this.wordPieces = wordPieces;
    }

    /** For a model that reads word pieces among other things; they stay the caller's to close. */
    public static FeatureExtraction of(Map<Modality, StreamSpec> inputs, PieceCutter wordPieces) {
        return new FeatureExtraction(inputs, Optional.of(wordPieces));
    }

    /** For a model that reads no word pieces. */
    public static FeatureExtraction of(Map<Modality, StreamSpec> inputs) {
        return new FeatureExtraction(inputs, Optional.empty());
    }

    /** What the model reads of these pieces. */
    public Features extract(Pieces pieces) {
        Map<Modality, Stream> streams = new EnumMap<>(Modality.class);
        pieces.script().flatMap(this::text).ifPresent(stream -> streams.put(Modality.TEXT, stream));
        vision(pieces.frames(), pieces.window().isPresent()).ifPresent(stream -> streams.put(Modality.VISION, stream));
        pieces.sound().flatMap(sound -> audio(sound, pieces.start())).ifPresent(stream -> streams.put(Modality.AUDIO, stream));
        return new Features(streams);
    }

    /** Words that a tagger saw in an image, as the vision stream of a model that reads such; empty where there are none. */
    public Optional<Stream> imageWords(List<String> words) {
        return inputs.get(Modality.VISION) instanceof StreamSpec.Tokens spec
            ? TokenStream.ofWords(words, spec, wordPieces.orElseThrow()) : Optional.empty();
    }

    /** What these pieces hold beyond the most that the model reads. */
    public List<LeftOut> leftOut(Pieces pieces) {
        List<LeftOut> leftOut = new ArrayList<>();
        if (words().isPresent() && wordPieces.isPresent()) {
            int all = pieces.script().map(script -> wordPieces.get().encode(script.text()).size()).orElse(0);
            leftOut.add(new LeftOut(Modality.TEXT, Math.min(all, words().get().longest()), all));
        }
        if (inputs.get(Modality.VISION) instanceof StreamSpec.Regions spec) {
            int all = pieces.frames().size();
            leftOut.add(new LeftOut(Modality.VISION, Math.min(all, spec.frames()), all));
        }
        if (inputs.get(Modality.AUDIO) instanceof StreamSpec.LogMel spec) {
            int all = pieces.sound().map(sound -> SegmentStream.count(sound, spec)).orElse(0);
            leftOut.add(new LeftOut(Modality.AUDIO, Math.min(all, spec.longest()), all));
        }
        leftOut.removeIf(part -> part.read() == part.all());
        return leftOut;
    }

    /** The word pieces of a script; empty where it is blank. */
    Optional<Stream> text(Script script) {
        return words().flatMap(spec -> TokenStream.of(script, spec, wordPieces.orElseThrow()));
    }

    /** What cuts its text; always the same one for the same vocabulary, and this where there is none. */
    Object cutter() {
        return wordPieces.isPresent() ? wordPieces.get() : this;
    }

    private Optional<StreamSpec.Tokens> words() {
        return Optional.ofNullable(inputs.get(Modality.TEXT)).flatMap(StreamSpec::pieces);
    }

    /** The regions of frames, of a clip (evenly chosen where there are too many) or of a post (the first ones). */
    Optional<Stream> vision(List<Frame> frames, boolean onClock) {
        return inputs.get(Modality.VISION) instanceof StreamSpec.Regions spec
            ? RegionStream.of(frames, spec, onClock) : Optional.empty();
    }

    /** The log-mel segments of a sound that begins {@code start} seconds into the clip; empty where it is too short. */
    Optional<Stream> audio(Sound sound, double start) {
        return inputs.get(Modality.AUDIO) instanceof StreamSpec.LogMel spec
            ? SegmentStream.of(sound, start, spec) : Optional.empty();
    }

    /** How a modality is prepared; null where the model does not read it. */
    StreamSpec spec(Modality modality) {
        return inputs.get(modality);
    }
}
