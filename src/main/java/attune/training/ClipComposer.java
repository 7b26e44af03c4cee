package attune.training;

import attune.dataset.Polarity;
import attune.domain.Features;
import attune.domain.Frame;
import attune.domain.Modality;
import attune.domain.Pieces;
import attune.domain.Stream;
import attune.feature.FeatureExtraction;
import attune.perturb.Mirror;
import attune.perturb.WordDropout;
import attune.text.WordPieces;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Puts clips together from sentences, faces and voices of one label that never met: 1 to 4 frames, a sentence, a
 * stretch of voice. Now and then one of them is neutral in their place, or the frames show no face, so that the
 * streams must be weighed. What stands at the same second in such a clip was not said together: attention between
 * modalities cannot learn timing from it.
 */
final class ClipComposer {

    private static final double DISAGREES = 0.12;
    private static final double FACELESS = 0.08;
    private static final double WORDS_HIDDEN = 0.1;
    private static final int MOST_FRAMES = 4;
    private static final int SHORTEST_VOICE = 7;
    private static final int LONGEST_VOICE = 13;

    private final ClipMaterial material;
    private final FaceFrames frames;
    private final FeatureExtraction extraction;

    ClipComposer(ClipMaterial material, FeatureExtraction extraction) {
        this.material = material;
        this.extraction = extraction;
        this.frames = new FaceFrames(material.backgrounds());
    }

    /** A clip as it is: every stream of the label, nothing hidden. */
    Features plain(Set<Modality> present, Polarity label, RandomGenerator random) {
        Map<Modality, Stream> streams = new EnumMap<>(Modality.class);
        for (Modality modality : present) {
            streams.put(modality, switch (modality) {
                case TEXT -> sentence(label, random);
                case VISION -> pictures(label, 1 + random.nextInt(2), false, random);
                case AUDIO -> voice(label, false, random);
            });
        }
        return new Features(streams);
    }

    /** A clip to learn from: with pieces, cells and seconds hidden, and sometimes a stream that says nothing. */
    Features varied(Set<Modality> present, Polarity label, RandomGenerator random) {
        Map<Modality, Stream> streams = new EnumMap<>(Modality.class);
        boolean several = present.size() > 1;
        List<Modality> order = List.copyOf(present);
        Modality odd = several && random.nextDouble() < DISAGREES ? order.get(random.nextInt(order.size())) : null;
        for (Modality modality : present) {
            Polarity own = modality == odd ? Polarity.NEUTRAL : label;
            streams.put(modality, switch (modality) {
                case TEXT -> WordDropout.of(sentence(own, random), WORDS_HIDDEN, WordPieces.MASK, random);
                case VISION -> {
                    boolean faceless = several && random.nextDouble() < FACELESS;
                    int count = random.nextInt(4) < 3 ? 1 : 2 + random.nextInt(MOST_FRAMES - 1);
                    yield StreamCuts.someCells(pictures(own, count, faceless, random), random.nextDouble(0.1, 0.9), random);
                }
                case AUDIO -> StreamCuts.stretch(voice(own, true, random),
                    random.nextInt(SHORTEST_VOICE, LONGEST_VOICE + 1), random);
            });
        }
        return new Features(streams);
    }

    private Stream.TokenIds sentence(Polarity label, RandomGenerator random) {
        while (true) {
            Features read = extraction.extract(new Pieces(
                Optional.of(ExampleFeatures.script(material.sentences().draw(label, random))), List.of(), Optional.empty(),
                Optional.empty()));
            if (read.streams().get(Modality.TEXT) instanceof Stream.TokenIds tokens) {
                return tokens;
            }
        }
    }

    private Stream.RegionPixels pictures(Polarity label, int count, boolean faceless, RandomGenerator random) {
        List<Frame> shown = new ArrayList<>();
        boolean onePerson = random.nextBoolean();
        ClipMaterial.Face face = material.faces().draw(label, random);
        for (int i = 0; i < count; i++) {
            if (i > 0 && !onePerson) {
                face = material.faces().draw(label, random);
            }
            shown.add(faceless ? frames.empty(random) : switch (face) {
                case ClipMaterial.Face.Cut cut -> frames.of(cut.picture(), random);
                case ClipMaterial.Face.Whole whole -> random.nextBoolean() ? Mirror.of(whole.frame()) : whole.frame();
            });
        }
        Features seen = extraction.extract(new Pieces(Optional.empty(), shown, Optional.empty(), Optional.empty()));
        return (Stream.RegionPixels) seen.streams().get(Modality.VISION);
    }

    /** A voice; the first of its kept versions is the recording itself, the others are louder, softer or noisy. */
    private Stream.LogMelSegments voice(Polarity label, boolean anyVersion, RandomGenerator random) {
        List<KeptFeatures> versions = material.voices().draw(label, random);
        KeptFeatures kept = versions.get(anyVersion ? random.nextInt(versions.size()) : 0);
        return (Stream.LogMelSegments) kept.unpacked().streams().get(Modality.AUDIO);
    }
}
