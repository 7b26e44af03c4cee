package attune.training;

import attune.dataset.ChSims;
import attune.dataset.Example;
import attune.dataset.Fer2013;
import attune.dataset.Fold;
import attune.dataset.Meld;
import attune.dataset.Polarity;
import attune.domain.Features;
import attune.domain.Frame;
import attune.domain.Modality;
import attune.domain.Pieces;
import attune.domain.Stream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/**
 * Clips whose three streams are of one label: a sentence of the development lists of MELD and CH-SIMS, a face of the half of
 * FER-2013's PublicTest list that is only measured on, in one or two frames, the voice of such a speaker of RAVDESS or EMO-DB.
 * No such clip was ever spoken.
 */
final class HeldClips {

    private static final long SEED = 20_261_122;

    private final ExampleFeatures features;
    private final FaceFrames frames = new FaceFrames(List.of());
    private final List<Example> sentences = new ArrayList<>();
    private final List<Example> faces;
    private final List<Example> voices;

    /** Clips of the corpora below a folder. */
    HeldClips(Path data, ExampleFeatures features) {
        this.features = features;
        sentences.addAll(new Meld(data.resolve("text/meld")).read(Fold.DEV).whole());
        sentences.addAll(new ChSims(data.resolve("text/sims")).read(Fold.DEV).whole());
        faces = Halves.of(new Fer2013(data.resolve("fer2013/fer2013.zip")).read(Fold.DEV).whole()).measured();
        voices = VoicesRecipe.recordings(data).measured();
    }

    /** The clip of a number; labels take turns. */
    HeldOut.Sample clip(int number, List<String> labels) {
        RandomGenerator random = Draw.of(SEED, number);
        Polarity label = Polarity.values()[number % Polarity.values().length];
        Map<Modality, Stream> streams = new EnumMap<>(Modality.class);
        Features read = features.of(new Pieces(
            Optional.of(ExampleFeatures.script(draw(sentences, label, random).text().orElseThrow())), frames(label, random),
            Optional.empty(), Optional.empty()));
        streams.putAll(read.streams());
        streams.putAll(features.of(ExampleFeatures.voice(
            ExampleFeatures.sound(draw(voices, label, random).sound().orElseThrow()))).streams());
        int truth = labels.indexOf(label.id());
        return new HeldOut.Sample("composed/" + number, new Features(streams), OptionalInt.of(truth));
    }

    private List<Frame> frames(Polarity label, RandomGenerator random) {
        List<Frame> shown = new ArrayList<>();
        int count = 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            shown.add(frames.of(ExampleFeatures.picture(draw(faces, label, random).image().orElseThrow()), random));
        }
        return shown;
    }

    private static Example draw(List<Example> from, Polarity label, RandomGenerator random) {
        List<Example> fitting = from.stream().filter(example -> example.polarity() == label).toList();
        return fitting.get(random.nextInt(fitting.size()));
    }
}
