package attune.training;

import attune.dataset.Corpora;
import attune.dataset.Example;
import attune.dataset.Protocol;
import attune.domain.BadInput;
import attune.domain.Features;
import attune.domain.ModelSpec;
import attune.feature.FeatureExtraction;
import attune.store.ModelFolder;
import attune.text.ForeignPieces;
import attune.text.PieceCutter;
import attune.text.WordPieces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/**
 * Samples that a model was not trained on, prepared as it reads them: a corpus' development list, or clips composed of held-out
 * sentences, faces and voices. Each is decoded when it is asked for. For one thread; close it at the end.
 */
public final class HeldOut implements AutoCloseable {

    private static final long SEED = 20_261_122;

    private final Optional<PieceCutter> pieces;
    private final ExampleFeatures features;
    private final IntFunction<Sample> samples;
    private final int size;

    /**
     * One of them.
     *
     * @param truth index of its class among the model's labels; empty where the corpus does not say
     */
    public record Sample(String id, Features features, OptionalInt truth) {
    }

    private HeldOut(ModelFolder model, String dataset, Path path, int most) {
        ModelSpec spec = model.spec();
        pieces = model.vocabulary().map(file ->
            model.textEncoder().isPresent() ? ForeignPieces.open(file) : WordPieces.open(file));
        FeatureExtraction extraction = pieces.map(words -> FeatureExtraction.of(spec.inputs(), words))
            .orElseGet(() -> FeatureExtraction.of(spec.inputs()));
        features = new ExampleFeatures(extraction);
        if (dataset.equals(HeldClips.NAME)) {
            HeldClips clips = new HeldClips(path);
            samples = number -> {
                Example clip = clips.agreeing(number);
                return new Sample(clip.id(), features.of(clips.pieces(clip)), truth(clip, spec));
            };
            size = most;
        } else {
            List<Example> list = new ArrayList<>(
                Protocol.PUBLISHED.of(Corpora.named(dataset, path), SEED).dev().examples());
            if (list.isEmpty()) {
                throw new BadInput("dataset.no-list", dataset, "dev", "train, test");
            }
            int[] order = Draw.shuffled(list.size(), Draw.of(SEED));
            samples = number -> {
                Example example = list.get(order[number]);
                return new Sample(example.id(), features.of(example), truth(example, spec));
            };
            size = Math.min(most, list.size());
        }
    }

    /**
     * Opens a list for a model.
     *
     * @param dataset name of a corpus, or {@link HeldClips#NAME}, of which it is those whose streams agree
     * @param most samples
     */
    public static HeldOut open(ModelFolder model, String dataset, Path path, int most) {
        return new HeldOut(model, dataset, path, most);
    }

    public int size() {
        return size;
    }

    /** The sample of a number from 0, the same every time. */
    public Sample sample(int number) {
        return samples.apply(number);
    }

    private static OptionalInt truth(Example example, ModelSpec spec) {
        return example.truth().polarity().stream()
            .mapToInt(polarity -> spec.labels().indexOf(polarity.id()))
            .filter(label -> label >= 0).findFirst();
    }

    @Override public void close() {
        features.close();
        pieces.ifPresent(PieceCutter::close);
    }
}
