package attune.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.Answer;
import attune.domain.BadInput;
import attune.domain.GateWeights;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.Predictions;
import attune.domain.Run;
import attune.domain.StreamSpec;
import attune.domain.Task;
import attune.job.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A run is read back as it was written, is small, and is refused when it is damaged. */
class RunFolderTest {

    private static final Task THREE = new Task.Classes(List.of("negative", "it's \"neutral\"", "正面"));

    @TempDir Path folder;

    private static Run run(Task task, long seed) {
        ModelSpec spec = new ModelSpec("optimised",
            Map.of(Modality.TEXT, new StreamSpec.Rows(100, 50), Modality.AUDIO, new StreamSpec.Rows(73, 50)),
            new ModelSpec.Interaction.CrossModal(1), ModelSpec.Fusion.GATED, ModelSpec.Residual.LINEAR,
            new ModelSpec.MarginTerm.Prototypes(0.1, 1), new ModelSpec.Size(128, 4, 2, 256), 0.1, List.of("a", "b", "c"));
        return new Run("mosi-3-optimised-" + seed, new Run.Model("mosi-3", "optimised", Optional.of(spec), "ab" + seed),
            new Run.Data("cmu-mosi", "test", "published", "5eed", "raw transcripts + 73-d audio"),
            new Run.Training("tuned", seed, 7), task, "cpu", Instant.parse("2026-01-31T12:00:00Z"),
            Map.of("text encoder", "pretrained on 51,000 sentences", "doubt", ""));
    }

    /** Answers as different as those of a network: nothing that packs well by chance. */
    private static List<Answer> answers(int n, int classes) {
        Random random = new Random(1);
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            float[] p = softmax(random, classes);
            float[] g = softmax(random, 3);
            Map<Modality, Float> gates = new EnumMap<>(Modality.class);
            gates.put(Modality.TEXT, g[0]);
            gates.put(Modality.VISION, g[1]);
            gates.put(Modality.AUDIO, g[2]);
            answers.add(Answer.ofClass(String.valueOf(random.nextLong(700_000_000_000_000_000L, 900_000_000_000_000_000L)),
                random.nextInt(classes), p, Optional.of(new GateWeights(gates)), "video" + i / 20));
        }
        return answers;
    }

    private static float[] softmax(Random random, int n) {
        double[] logits = random.doubles(n).map(x -> Math.exp(6 * x - 3)).toArray();
        double sum = Arrays.stream(logits).sum();
        float[] p = new float[n];
        for (int i = 0; i < n; i++) {
            p[i] = (float) (logits[i] / sum);
        }
        return p;
    }

    /** A tool that writes runs may know numbers only as doubles, and ids as numbers. */
    @Test
    void columnsOfOtherTypesAreReadAllTheSame() throws IOException, SQLException {
        RunFolder written = RunFolder.write(folder, run(THREE, 1), answers(40, 3));
        Predictions before = written.predictions();
        Path file = folder.resolve("predictions.parquet");
        Path wide = folder.resolve("wide.parquet");
        try (Database database = Database.open()) {
            database.execute("COPY (SELECT * REPLACE (id::BIGINT AS id, prob_negative::DOUBLE AS prob_negative, "
                + "gate_t::DOUBLE AS gate_t) FROM " + Database.text(file) + ") TO " + Database.text(wide) + " (FORMAT parquet)");
        }
        Files.move(wide, file, StandardCopyOption.REPLACE_EXISTING);
        Predictions after = RunFolder.open(folder).predictions();
        assertEquals(before.ids(), after.ids());
        assertArrayEquals(before.probabilities()[0], after.probabilities()[0]);
        assertEquals(40, RunFolder.open(folder).answers().size());
    }

    @Test
    void provenanceComesBack() {
        Run run = run(THREE, 1L << 60);
        RunFolder.write(folder.resolve("a run's [1] *"), run, answers(3, 3));
        RunFolder opened = RunFolder.open(folder.resolve("a run's [1] *"));
        assertEquals(run, opened.run());
        assertEquals(3, opened.answers().size());
    }

    @Test
    void answersComeBack() {
        List<Answer> written = new ArrayList<>(answers(300, 3));
        written.set(1, written.get(1).saying("it's a \"test\"\n,测试"));
        written.add(written.get(2).under("SNR 10 dB"));
        written.add(new Answer("alone", 2, 0, new float[0],
            Optional.of(new GateWeights(Map.of(Modality.TEXT, 1f))), "", "", ""));
        List<Answer> read = RunFolder.write(folder, run(THREE, 1), written).answers();
        assertEquals(written.size(), read.size());
        for (int i = 0; i < read.size(); i++) {
            assertEquals(plain(written.get(i)), plain(read.get(i)));
            assertArrayEquals(written.get(i).probabilities(), read.get(i).probabilities(), 1e-4f);
            assertEquals(written.get(i).gates().map(g -> g.weights().keySet()),
                read.get(i).gates().map(g -> g.weights().keySet()));
        }
        assertEquals(written.get(5).gates().orElseThrow().of(Modality.AUDIO),
            read.get(5).gates().orElseThrow().of(Modality.AUDIO), 1e-4f);
    }

    private static List<Object> plain(Answer answer) {
        return List.of(answer.id(), answer.truth(), answer.predicted(), answer.group(), answer.text(), answer.condition());
    }

    @Test
    void columnsHoldTheSameAsAnswers() {
        List<Answer> written = new ArrayList<>(answers(5_000, 3));
        answers(50, 3).forEach(answer -> written.add(answer.under("text absent")));
        RunFolder run = RunFolder.write(folder, run(THREE, 1), written);
        Predictions columns = run.predictions();
        Predictions expected = Predictions.of(THREE, run.answers().subList(0, 5_000));
        assertEquals(expected.ids(), columns.ids());
        assertArrayEquals(expected.trueClasses(), columns.trueClasses());
        assertArrayEquals(expected.predictedClasses(), columns.predictedClasses());
        assertArrayEquals(expected.groups(), columns.groups());
        for (int c = 0; c < 3; c++) {
            assertArrayEquals(expected.probabilities()[c], columns.probabilities()[c]);
        }
        assertEquals(50, run.predictions("text absent").size());
        assertEquals(0, run.predictions("nothing").size());
    }

    @Test
    void scoresComeBack() {
        Task scores = new Task.Scores(-3, 3);
        List<Answer> written = List.of(Answer.ofScore("x", -2.4, 0.123456789, Optional.empty(), "v"),
            Answer.ofScore("y", 0, 3.5, Optional.empty(), "v"));
        Predictions read = RunFolder.write(folder, run(scores, 1), written).predictions();
        assertArrayEquals(new double[] {-2.4, 0}, read.truth());
        assertArrayEquals(new double[] {0.123456789, 3.5}, read.predicted());
        assertArrayEquals(new int[] {0, 0}, read.groups());
    }

    @Test
    void aRunIsSmall() throws IOException {
        RunFolder.write(folder, run(THREE, 1), answers(2_400, 3));
        long size = Files.size(folder.resolve("predictions.parquet"));
        assertTrue(size < 60_000, () -> size + " bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"it's.csv", "out.jsonl", "deep/out.parquet"})
    void anExportedRunIsImportedAgain(String name) {
        List<Answer> written = new ArrayList<>(answers(200, 3));
        written.set(3, written.get(3).saying("a \"b\",\nc"));
        RunFolder run = RunFolder.write(folder.resolve("run"), run(THREE, 4), written);
        PredictionsExport.write(run, folder.resolve(name));
        PredictionsFile read = PredictionsFile.read(folder.resolve(name), Cancellation.never());
        assertEquals(Map.of(), read.report().counts());
        ImportedRun imported = read.runs().getFirst();
        assertEquals("mosi-3 test 4", imported.name() + " " + imported.seed());
        assertEquals(run.predictions().ids(), imported.predictions().ids());
        assertArrayEquals(run.predictions().truth(), imported.predictions().truth());
        assertArrayEquals(run.predictions().predicted(), imported.predictions().predicted());
        assertArrayEquals(run.predictions().groups(), imported.predictions().groups());
        assertArrayEquals(run.predictions().probabilities()[2], imported.predictions().probabilities()[2]);
    }

    @Test
    void anExportNeedsAnEndingItKnows() {
        RunFolder run = RunFolder.write(folder, run(THREE, 4), answers(3, 3));
        assertEquals("predictions.format",
            assertThrows(BadInput.class, () -> PredictionsExport.write(run, folder.resolve("x.xls"))).problem());
    }

    @Test
    void aSampleIsAnsweredOnce() {
        Answer once = answers(1, 3).getFirst();
        assertThrows(IllegalArgumentException.class,
            () -> RunFolder.write(folder, run(THREE, 1), List.of(once, once)));
        assertEquals(2, RunFolder.write(folder, run(THREE, 1), List.of(once, once.under("blur"))).answers().size());
    }

    @Test
    void seedsMakeAGroup() {
        RunFolder.write(folder.resolve("b/2"), run(THREE, 2), answers(3, 3));
        RunFolder.write(folder.resolve("b/1"), run(THREE, 1), answers(3, 3));
        RunFolder.write(folder.resolve("c"), run(new Task.Classes(List.of("a", "b")), 1), answers(3, 2));
        List<List<RunFolder>> groups = new RunFolders(folder).groups();
        assertEquals(List.of(List.of(1L, 2L), List.of(1L)), groups.stream()
            .map(group -> group.stream().map(run -> run.run().training().seed()).toList()).toList());
    }

    @Test
    void aFolderThatIsNoRunIsRefused() {
        assertEquals("runs.missing", assertThrows(BadInput.class, () -> RunFolder.open(folder)).problem());
        assertTrue(new RunFolders(folder.resolve("nowhere")).all().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"attune-run\" | \"attune-model\" | runs.damaged",
        "{ | [ | models.spec-malformed",
        "\"version\" : 1 | \"version\" : 9 | models.spec-newer",
        "\"epoch\" : 7 | \"epoch\" : -7 | models.spec-field",
        "\"seed\" : 1 | \"seed\" : 1.5 | models.spec-field",
        "2026-01-31 | yesterday | models.spec-field",
        "\"classes\" | \"verses\" | models.spec-kind",
        "\"negative\" | \"正面\" | models.spec-field",
        "\"corpus\" | \"body\" | models.spec-field"})
    void aDamagedRecordIsRefused(String from, String to, String problem) throws IOException {
        RunFolder.write(folder, run(THREE, 1), answers(3, 3));
        Path file = folder.resolve("run.json");
        String content = Files.readString(file);
        assertTrue(content.contains(from), content);
        Files.writeString(file, content.replaceFirst(Pattern.quote(from), to));
        BadInput refused = assertThrows(BadInput.class, () -> RunFolder.open(folder));
        assertEquals(problem, refused.problem());
        assertTrue(refused.getMessage().contains(file.toString()), refused.getMessage());
    }

    @Test
    void damagedAnswersAreRefused() throws IOException {
        RunFolder run = RunFolder.write(folder, run(THREE, 1), answers(300, 3));
        byte[] whole = Files.readAllBytes(folder.resolve("predictions.parquet"));
        Files.write(folder.resolve("predictions.parquet"), Arrays.copyOf(whole, whole.length / 2));
        assertEquals("runs.damaged", assertThrows(BadInput.class, run::answers).problem());
        assertEquals("runs.damaged", assertThrows(BadInput.class, run::predictions).problem());
        try (Stream<Path> inside = Files.list(folder)) {
            assertFalse(inside.anyMatch(file -> file.getFileName().toString().startsWith(".part")));
        }
    }

    @Test
    void anAnswerOutsideTheLabelsIsRefused() throws IOException {
        RunFolder.write(folder, run(new Task.Classes(List.of("x", "y", "z")), 1), answers(3, 3));
        RunFolder other = RunFolder.write(folder.resolve("other"), run(THREE, 1), answers(3, 3));
        Files.copy(folder.resolve("predictions.parquet"), folder.resolve("other/predictions.parquet"),
            StandardCopyOption.REPLACE_EXISTING);
        assertEquals("runs.damaged", assertThrows(BadInput.class, other::predictions).problem());
        assertEquals("runs.damaged", assertThrows(BadInput.class, other::answers).problem());
    }
}
