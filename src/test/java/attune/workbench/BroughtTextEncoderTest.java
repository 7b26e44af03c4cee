package attune.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.dataset.Corpora;
import attune.dataset.Fold;
import attune.domain.Answer;
import attune.domain.BadInput;
import attune.domain.Direction;
import attune.domain.Features;
import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.Pieces;
import attune.domain.Script;
import attune.domain.StreamSpec;
import attune.inference.Forward;
import attune.inference.ModelSession;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.perturb.Condition;
import attune.store.ModelFolder;
import attune.store.ModelFolders;
import attune.store.TrustedScripts;
import attune.text.Words;
import attune.training.Respondent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** A text encoder that was made elsewhere: a network is trained on what it makes of text, and reads text through it. */
class BroughtTextEncoderTest {

    private static final Path ENCODER = Path.of("src/test/resources/brought/bert-encoder");
    private static final String SAID = "it is a good day";

    @TempDir private Path folder;
    private TrustedScripts trusted;

    @BeforeEach
    void trustedIn() {
        trusted = new TrustedScripts(folder.resolve("home"));
    }

    private Path table() throws IOException {
        StringBuilder rows = new StringBuilder("id,text,label,split\n");
        for (int i = 0; i < 48; i++) {
            boolean good = i % 2 == 0;
            rows.append(i).append(',').append(good ? "it was a good day " : "it was a bad day ").append((char) ('a' + i % 26))
                .append(',').append(good ? "positive" : "negative").append(',').append(i < 36 ? "train" : "dev").append('\n');
        }
        return Files.writeString(folder.resolve("table.csv"), rows);
    }

    private ModelFolder trained(String variant) throws IOException {
        TrainModel.Order order = new TrainModel.Order("manifest", table(), Optional.empty(), "published", variant, "tuned", 1,
            OptionalInt.of(8), folder.resolve("models/on-bert"), true, Optional.of(ENCODER), Optional.empty(), List.of());
        return ModelFolder.open(
            new TrainOnCorpus(trusted).train(order, epoch -> { }, Progress.SILENT, Cancellation.never()).model());
    }

    /** Its width is not Attune's, so that it asks for none. */
    @Test
    void presetsAreOfferedForIt() {
        List<PresetNumbers> offered = new ChoicesByRecord().presets("cmu-mosi", "polarity", Optional.of(ENCODER));
        assertEquals(List.of("tuned", "paper", "fine-tuned"), offered.stream().map(PresetNumbers::name).toList());
        assertEquals(128, offered.get(1).width());
    }

    @Test
    void itRunsOnlyWhereItIsTrusted() throws IOException {
        BadInput refused = assertThrows(BadInput.class, () -> trained("text-only"));
        assertEquals("models.untrusted", refused.problem());
        trusted.add(ModelFolder.open(ENCODER).checksum());
        ModelFolder model = trained("text-only");
        TrustedScripts nothing = new TrustedScripts(folder.resolve("other home"));
        try (OpenModels models = new OpenModels(new ModelFolders(folder.resolve("models")), nothing)) {
            assertEquals("models.untrusted", assertThrows(BadInput.class, () -> models.get(model.name())).problem());
        }
    }

    @Test
    void itAnswersNothingByItself() throws IOException {
        ModelFolder encoder = ModelFolder.open(ENCODER);
        assertEquals("models.encoder",
            assertThrows(BadInput.class, () -> ModelSession.open(encoder, "cpu", Progress.SILENT)).problem());
        ModelFolder whole = ModelFolder.open(ENCODER.resolveSibling("bert"));
        trusted.add(whole.checksum());
        TrainModel.Order order = new TrainModel.Order("manifest", table(), Optional.empty(), "published", "text-only", "tuned", 1,
            OptionalInt.of(1), folder.resolve("models/x"), true, Optional.of(whole.folder()), Optional.empty(), List.of());
        assertEquals("script.no-hidden", assertThrows(BadInput.class, () -> new TrainOnCorpus(trusted)
            .train(order, epoch -> { }, Progress.SILENT, Cancellation.never())).problem());
    }

    @Test
    void aNetworkOnItReadsTextWithItsMarksAndCanBeAskedWithoutAWord() throws IOException {
        trusted.add(ModelFolder.open(ENCODER).checksum());
        ModelFolder model = trained("text-only");
        ModelSpec spec = model.spec();
        assertEquals(new StreamSpec.Hidden(new StreamSpec.Tokens("text-encoder/tokenizer.json", 85, 64), 32),
            spec.inputs().get(Modality.TEXT));
        assertArrayEquals(Files.readAllBytes(ENCODER.resolve("model.pt")),
            Files.readAllBytes(model.textEncoder().orElseThrow().weights()));
        try (OpenModels models = new OpenModels(new ModelFolders(folder.resolve("models")), trusted);
            ModelSession session = ModelSession.open(model, "cpu", Progress.SILENT)) {
            Features features = models.get(model.name()).extraction().extract(new Pieces(
                Optional.of(new Script(SAID, Words.of(SAID))), List.of(), Optional.empty(), Optional.empty()));
            Forward read = session.read(features, Masking.NONE);
            int pieces = SAID.split(" ").length + 2;
            assertEquals(pieces, read.positions().get(Modality.TEXT).size());
            assertTrue(read.attention().stream().anyMatch(map -> map.direction().equals(
                new Direction(Modality.TEXT, Modality.TEXT)) && map.weights().length == pieces * pieces));
            BitSet good = new BitSet();
            good.set(4);
            Forward without = session.read(features, new Masking(java.util.Set.of(), Map.of(Modality.TEXT, good)));
            assertNotEquals(read.prediction(), without.prediction());
        }
    }

    @Test
    void aListIsAnsweredAsTheWindowAnswers() throws IOException {
        trusted.add(ModelFolder.open(ENCODER).checksum());
        ModelFolder model = trained("base");
        var corpus = Corpora.named("manifest", folder.resolve("table.csv"));
        var asked = corpus.read(Fold.DEV).examples();
        try (Respondent respondent = Respondent.open(model, corpus);
            OpenModels models = new OpenModels(new ModelFolders(folder.resolve("models")), trusted);
            ModelSession session = ModelSession.open(model, "cpu", Progress.SILENT)) {
            List<Answer> answers = respondent.answers(asked, corpus.tasks().getFirst(), List.of(new Condition.AsItIs()),
                Progress.SILENT, Cancellation.never());
            String text = asked.getFirst().text().orElseThrow();
            Forward read = session.read(models.get(model.name()).extraction().extract(new Pieces(
                Optional.of(new Script(text, Words.of(text))), List.of(), Optional.empty(), Optional.empty())), Masking.NONE);
            assertArrayEquals(read.prediction().probabilities(), answers.getFirst().probabilities(), 1e-5f);
        }
    }

    /** Whatever opens the model would run the code in its folder. */
    @Test
    void nothingAsksAModelOnItThatIsNotTrusted() throws IOException {
        trusted.add(ModelFolder.open(ENCODER).checksum());
        Path model = trained("gated").folder();
        TrustedScripts nobody = new TrustedScripts(folder.resolve("another home"));
        ModelFolders folders = new ModelFolders(folder.resolve("models"));
        EvaluateModel.Order order = new EvaluateModel.Order(model, "manifest", folder.resolve("table.csv"), Optional.empty(),
            "published", "dev", folder.resolve("run"), Set.of());
        EvaluateModelOnLists evaluate = new EvaluateModelOnLists(folders, nobody, Clock.systemUTC());
        List<Executable> askings = List.of(
            () -> evaluate.evaluate(order, Progress.SILENT, Cancellation.never()),
            () -> evaluate.measure(order, Progress.SILENT, Cancellation.never()),
            () -> new GatesInModelFolders(folders, nobody)
                .measure(model, "manifest", folder.resolve("table.csv"), 4, Progress.SILENT, Cancellation.never()),
            () -> new MeasureFaithfulnessOnLists(folders, nobody).measure(faithfulness(model), Progress.SILENT,
                Cancellation.never()));
        for (Executable asking : askings) {
            assertEquals("models.untrusted", assertThrows(BadInput.class, asking).problem());
        }
        assertFalse(Files.exists(folder.resolve("run")));
    }

    /** Nobody is asked to trust what could not be asked anyway. */
    @Test
    void aModelThatWasMadeElsewhereIsRefusedBeforeItIsAskedAbout() {
        TrustedScripts nobody = new TrustedScripts(folder.resolve("another home"));
        EvaluateModel.Order order = new EvaluateModel.Order(Path.of("src/test/resources/brought/fusion"), "manifest",
            folder.resolve("table.csv"), Optional.empty(), "published", "dev", folder.resolve("run"), Set.of());
        BadInput refused = assertThrows(BadInput.class, () -> new EvaluateModelOnLists(new ModelFolders(), nobody,
            Clock.systemUTC()).evaluate(order, Progress.SILENT, Cancellation.never()));
        assertTrue(refused.getMessage().contains("made elsewhere"), refused.getMessage());
    }

    private MeasureFaithfulness.Order faithfulness(Path model) {
        return new MeasureFaithfulness.Order(model, "manifest", folder.resolve("table.csv"), 2, 4, Double.POSITIVE_INFINITY);
    }

    @Test
    void explanationsOfANetworkOnItAreMeasuredOnItsOwnPieces() throws IOException {
        trusted.add(ModelFolder.open(ENCODER).checksum());
        Path model = trained("gated").folder();
        ModelFolders folders = new ModelFolders(folder.resolve("models"));
        MeasureFaithfulness.Report report = new MeasureFaithfulnessOnLists(folders, trusted)
            .measure(faithfulness(model), Progress.SILENT, Cancellation.never());
        assertEquals(2, report.samples());
        assertFalse(report.rows().isEmpty());
    }
}
