package attune.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import attune.dataset.Polarity;
import attune.domain.Features;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.Position;
import attune.domain.Provenance;
import attune.domain.Stream;
import attune.domain.StreamSpec;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.model.variant.Network;
import attune.model.weights.Safetensors;
import attune.store.ModelFolder;
import attune.store.TrainingRecord;
import attune.text.WordPieces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recipe from its texts to its folder. */
class ShippedTrainingTest {

    private static final List<String> WORDS = List.of("awful", "plain", "lovely");
    private static final int SIDE = 48;

    @TempDir private Path folder;
    private Path eyes;

    private static ModelSpec regions() {
        return new ModelSpec("vision-only", Map.of(Modality.VISION, new StreamSpec.Regions(1, 3, SIDE)),
            new ModelSpec.Interaction.None(), ModelSpec.Fusion.POOLED, ModelSpec.Residual.NONE, new ModelSpec.MarginTerm.None(),
            new ModelSpec.Size(32, 2, 0, 32), 0, Polarity.labels());
    }

    /** An encoder of regions to be frozen. */
    @BeforeEach void eyes() throws IOException {
        eyes = folder.resolve("encoders/faces");
        try (NDManager manager = NDManager.newBaseManager()) {
            Network network = Network.of(regions(), manager, 5);
            ModelFolder.write(eyes, regions(), "untrained", file -> Safetensors.write(file, network.parameters().byName()));
        }
    }

    /** One word tells; the picture beside it is grey. */
    private static final class Words implements Recipe {
        @Override public String name() {
            return "words";
        }

        @Override public String use() {
            return "Tells by one word.";
        }

        @Override public String sources() {
            return "| made up | CC0 |\n";
        }

        @Override public String limits() {
            return "## What it is bad at\n\nEverything else.\n";
        }

        @Override public Provenance provenance() {
            return new Provenance(List.of("made up"), Map.of());
        }

        @Override public java.util.stream.Stream<String> vocabulary(Ground ground) {
            return java.util.stream.Stream.generate(() -> "awful plain lovely day thing").limit(40);
        }

        @Override public ModelSpec spec(String vocabulary, int size) {
            return Points.spec("gated", Map.of(Modality.TEXT, new StreamSpec.Tokens(vocabulary, Math.max(1, size), 8),
                Modality.VISION, new StreamSpec.Regions(1, 3, SIDE)), new ModelSpec.Size(32, 2, 1, 32), 0, Polarity.labels());
        }

        @Override public TrainingPlan plan(long seed) {
            return new TrainingPlan(6, 5e-3, 0.1, 0.01, 1, 6, seed);
        }

        @Override public Course course(
            Ground ground, Optional<WordPieces> pieces, Progress progress, Cancellation cancellation) {
            ModelFolder eyes = ModelFolder.open(ground.encoders().resolve("faces"));
            List<Lesson> lessons = lessons(pieces.orElseThrow(), eyes);
            Exam exam = new Exam(List.of(new Exam.Paper("a word", 1, lessons)));
            SharedEncoders frozen = new SharedEncoders(Map.of(Modality.VISION, eyes));
            return new Course(network -> new LabelledLessons(new Batches(lessons)), exam, exam, List.of("words: 3"), frozen,
                (network, temperature) -> String.format("## Found%n%nat temperature %.3f%n%n", temperature));
        }

        private static List<Lesson> lessons(WordPieces pieces, ModelFolder eyes) {
            List<Lesson> lessons = new ArrayList<>();
            RandomGenerator random = Draw.of(1);
            try (FrozenEncoder encoder = new FrozenEncoder(eyes, Modality.VISION)) {
                for (int i = 0; i < 48; i++) {
                    float[] grey = new float[3 * SIDE * SIDE];
                    Arrays.fill(grey, random.nextFloat());
                    Stream picture = encoder.of(
                        new Stream.RegionPixels(grey, SIDE, Collections.nCopies(1, new Position.Row(0, Optional.empty()))));
                    int[] ids =
                        pieces.encode("day " + WORDS.get(i % 3) + " thing").stream().mapToInt(WordPieces.Token::id).toArray();
                    lessons.add(new Lesson(new Features(Map.of(Modality.TEXT,
                        WordsAndLabels.features(ids).streams().get(Modality.TEXT), Modality.VISION, picture)), i % 3));
                }
            }
            return lessons;
        }
    }

    private record Batches(List<Lesson> lessons) implements Lessons {
        @Override public int batches() {
            return lessons.size() / 8;
        }

        @Override public List<Lesson> batch(int epoch, int number) {
            return lessons.subList(8 * number, 8 * number + 8);
        }
    }

    private ModelFolder train(String name, TrainingListener listener) throws IOException {
        return new ShippedTraining(new Words(), new Recipe.Ground(folder, folder.resolve("encoders"), 1),
            folder.resolve("models").resolve(name))
            .run(folder.resolve(name + ".training"), listener, Progress.SILENT, Cancellation.never());
    }

    @Test
    void aFolderHasSpecificationWeightsVocabularyRecordAndCard() throws IOException {
        ModelFolder model = train("words", report -> { });
        String card = Files.readString(model.card());
        assertTrue(card.startsWith("# words\n\nTells by one word."), card);
        assertTrue(card.contains("./attune train-shipped words --data DIR --seed 1"), card);
        assertTrue(card.contains("| made up | CC0 |") && card.contains("- words: 3") && card.contains("Everything else."), card);
        assertTrue(card.contains("| a word | 48 | 1.000 ("), card);
        assertTrue(card.contains(String.format("at temperature %.3f", model.spec().temperature())), card);
        assertTrue(Files.isRegularFile(model.vocabulary().orElseThrow()));
        assertEquals(1, TrainingRecord.of(model).orElseThrow().training().seed());
        assertEquals(List.of("made up"), ModelFolder.open(folder.resolve("models/words")).provenance().nonCommercial());
    }

    @Test
    void anEncoderThatTwoModelsShareStandsOnceAndAsItWas() throws IOException {
        ModelFolder one = train("one", report -> { });
        train("two", report -> { });
        try (var files = Files.list(folder.resolve("models/encoders"))) {
            assertEquals(1, files.filter(file -> file.getFileName().toString().startsWith("vision-")).count());
        }
        try (NDManager manager = NDManager.newBaseManager()) {
            Network trained = Network.of(one.spec(), manager, 0);
            Safetensors.load(one.weights(), trained.parameters());
            Safetensors.read(ModelFolder.open(eyes).weights(), manager).forEach((name, was) -> {
                if (name.startsWith("encoder.vision.")) {
                    assertEquals(0, trained.parameters().byName().get(name).sub(was).abs().max().getFloat(), 2e-3, name);
                }
            });
        }
    }

    @Test
    void aTrainingThatWasStoppedGoesOnToTheSameWeights() throws IOException {
        String whole = train("whole", report -> { }).checksum();
        assertThrows(CancellationException.class, () -> train("stopped", report -> {
            throw new CancellationException();
        }));
        assertFalse(Files.exists(folder.resolve("models/stopped")), "nothing half written");
        assertEquals(whole, train("stopped", report -> { }).checksum());
    }
}
