package attune.training;

import ai.djl.ndarray.NDManager;
import attune.domain.Modality;
import attune.feature.FeatureExtraction;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.model.variant.Network;
import attune.model.weights.Safetensors;
import attune.store.ModelFolder;
import attune.store.ReplacedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Twins of a finished sound encoder, which learned from all speakers: each has not heard a third of them, and makes the same
 * vectors of the others. What a twin makes of a voice that it has not heard is as doubtful as what the encoder makes of a
 * stranger's, so that what fuses learns how far a voice can be trusted. They are for that alone, and are not shipped.
 */
final class VoiceTwins implements AutoCloseable {

    private static final int PARTS = 3;

    private final SpeakerParts parts;
    private final List<FrozenEncoder> twins = new ArrayList<>();

    /** Trains them; a training that was interrupted is gone on with. */
    VoiceTwins(Recipe.Ground ground, Progress progress, Cancellation cancellation) {
        ModelFolder model = ModelFolder.open(ground.encoders().resolve("voices"));
        VoiceLessons lessons = new VoiceLessons(ground.data(), FeatureExtraction.of(model.spec().inputs()), ground.seed(),
            progress.part(0, 0.4), cancellation);
        parts = new SpeakerParts(lessons.speakers(), PARTS);
        try (NDManager manager = NDManager.newBaseManager()) {
            Network elder = Network.of(model.spec(), manager, 0);
            Safetensors.load(model.weights(), elder.parameters());
            List<Path> weights = new ArrayList<>();
            for (int part = 0; part < PARTS; part++) {
                weights.add(
                    twin(part, lessons, elder, ground, progress.part(0.4 + 0.2 * part, 0.6 + 0.2 * part), cancellation));
            }
            weights.forEach(file -> twins.add(new FrozenEncoder(model.spec(), file, Modality.AUDIO)));
        }
    }

    /** Gives the file of its weights. */
    private Path twin(int left, VoiceLessons lessons, Network elder, Recipe.Ground ground, Progress progress,
        Cancellation cancellation) {
        Path work = ground.encoders().resolve("voices.twins").resolve("without-" + left);
        try (NDManager manager = NDManager.newBaseManager()) {
            Network twin = Network.of(elder.spec(), manager, ground.seed());
            Objective objective = lessons.of(parts.without(left), twin, Optional.of(elder));
            new Trainer(new VoicesRecipe().plan(ground.seed()), objective, new Exam(List.of()), work,
                ModelFolder.open(ground.encoders().resolve("voices")).checksum(), report -> { })
                .train(twin, progress, cancellation);
            Path file = work.resolveSibling(work.getFileName() + ".safetensors");
            ReplacedFile.place(file, place -> Safetensors.write(place, twin.parameters().byName()));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The twin that has not heard this speaker, one of those that are learned from. */
    FrozenEncoder strangerTo(String speaker) {
        return twins.get(parts.of(speaker));
    }

    @Override public void close() {
        twins.forEach(FrozenEncoder::close);
    }
}
