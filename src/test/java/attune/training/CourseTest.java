package attune.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import attune.dataset.Protocol;
import attune.dataset.Task;
import attune.domain.BadInput;
import attune.domain.Modality;
import attune.domain.Stream;
import attune.domain.StreamSpec;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.model.weights.Safetensors;
import attune.store.ModelFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small corpus from its lists to a model's folder. */
class CourseTest {

    private static final Preset PRESET = new Preset("tuned", 3, Long.MAX_VALUE, 16, 3e-3, 16, 0.1, 0.2, 3,
        FineTuning.NONE, "for the test");

    @TempDir
    private Path folder;
    private Course course;

    @BeforeEach
    void prepare() {
        course = course(CourseOrder.of(new SmallCorpus(160), Task.SARCASM, Protocol.PUBLISHED));
    }

    private Course course(CourseOrder order) {
        return Course.prepare(order, folder.resolve("course"), Progress.SILENT, Cancellation.never());
    }

    @Test
    void trainingHasNothingOfTheTestList() throws IOException {
        assertEquals(160, course.train().size());
        assertEquals(30, course.validation().size());
        String vocabulary = Files.readString(course.vocabulary().orElseThrow());
        assertTrue(vocabulary.contains("\"great\""));
        assertFalse(vocabulary.contains("zyz"));
        Course paper = course(CourseOrder.of(new SmallCorpus(160), Task.SARCASM, Protocol.PAPER));
        assertEquals(220, paper.train().size() + paper.validation().size() + 44);
        assertNotEquals(course.hash(), paper.hash());
    }

    @Test
    void wordsOfImagesStandInForThemAndTheCourseSaysSo() {
        StreamSpec.Tokens text = (StreamSpec.Tokens) course.inputs().get(Modality.TEXT);
        StreamSpec.Tokens words = (StreamSpec.Tokens) course.inputs().get(Modality.VISION);
        assertEquals(text.vocabulary(), words.vocabulary());
        assertTrue(course.features().contains("vision: words from a pretrained tagger"), course.features());
        Stream seen = course.train().getFirst().features().streams().get(Modality.VISION);
        assertEquals(2, seen.length());
    }

    @Test
    void everyPointTrainsAndItsFolderOpens() throws IOException {
        for (String variant : Points.names()) {
            VariantTraining training = new VariantTraining(course, variant, PRESET.withEpochs(1), 1, folder.resolve(variant));
            VariantTraining.Result result = training.run(report -> { }, Progress.SILENT, Cancellation.never());
            ModelFolder model = ModelFolder.open(result.model().folder());
            assertEquals(training.spec(), model.spec(), variant);
            assertFalse(training.begun(), variant);
        }
    }

    @Test
    void aKilledTrainingEndsWithTheSameWeights() throws IOException {
        Map<String, float[]> whole = weights(train("whole", Integer.MAX_VALUE));
        assertThrows(CancellationException.class, () -> train("killed", 1));
        VariantTraining again = training("killed");
        assertTrue(assertThrows(BadInput.class, again::refuseUnlessNew).getMessage().contains("--resume"));
        Map<String, float[]> resumed = weights(train("killed", Integer.MAX_VALUE));
        whole.forEach((name, values) -> assertArrayEquals(values, resumed.get(name), 0, name));
        assertEquals(-1, Files.mismatch(ModelFolder.open(folder.resolve("whole")).weights(),
            ModelFolder.open(folder.resolve("killed")).weights()), "byte for byte");
    }

    @Test
    void aLargeCorpusHasFewerEpochs() {
        Preset tuned = Preset.tuned(Trials.Candidate.FIRST, "for the test");
        assertEquals(8, tuned.plan(620, 1).epochs());
        assertEquals(20, tuned.plan(41, 1).epochs());
        assertEquals(3, tuned.withEpochs(3).plan(620, 1).epochs());
        assertEquals(20, Preset.paper().plan(620, 1).epochs());
    }

    @Test
    void textStartsFromAnotherModel() throws IOException {
        ModelFolder first = train("first", Integer.MAX_VALUE);
        Course second = course(course.order().startingFromText(first));
        assertTrue(second.features().contains("starts from first"), second.features());
        try (NDManager manager = NDManager.newBaseManager()) {
            for (String variant : List.of("optimised", "early-concat")) {
                attune.model.variant.Network network = attune.model.variant.Network.of(
                    Points.spec(variant, second.inputs(), PRESET.size(), 0, Task.SARCASM.labels()), manager, 9);
                assertTrue(PretrainedText.into(network, first).size() > 30);
                NDArray own = network.parameters().byName().get("encoder.text.weight");
                assertArrayEquals(weights(first).get("encoder.text.weight"), own.toFloatArray(), 0);
            }
        }
    }

    @Test
    void whatIsAskedElsewhereIsLeftOutOfTraining() {
        Course apart = course(course.order().apartFrom(List.of(new SmallCorpus(20))));
        assertEquals(160, apart.train().size());
        assertEquals(List.of(), attune.dataset.Split.without(new SmallCorpus(160).read(attune.dataset.Fold.DEV).examples(),
            Protocol.PUBLISHED.of(new SmallCorpus(20), Course.SPLIT_SEED).contentsHeld()));
    }

    private VariantTraining training(String name) {
        return new VariantTraining(course, "optimised", PRESET, 5, folder.resolve(name));
    }

    private ModelFolder train(String name, int epochs) throws IOException {
        Cancellation cancellation = new Cancellation();
        return training(name).run(report -> {
            if (report.epoch() + 1 == epochs) {
                cancellation.cancel();
            }
        }, Progress.SILENT, cancellation).model();
    }

    private static Map<String, float[]> weights(ModelFolder model) {
        Map<String, float[]> weights = new HashMap<>();
        try (NDManager manager = NDManager.newBaseManager()) {
            Safetensors.read(model.weights(), manager).forEach((name, values) -> weights.put(name, values.toFloatArray()));
        }
        return weights;
    }
}
