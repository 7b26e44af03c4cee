package attune.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.Explanation;
import attune.domain.ExplanationMethod;
import attune.domain.Faithfulness;
import attune.domain.Faithfulness.Removal;
import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.Ranking;
import attune.domain.Sample;
import attune.domain.Target;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.job.SameThreadJobRunner;
import attune.workbench.ExplainPrediction.Question;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Explanations of a sample through the use cases: kept, masked as readings are, told in JSON and drawn. */
class ExplainWithModelsTest {

    @TempDir static Path root;
    private static WorkbenchOnDisk workbench;
    private static Workbench use;
    private static Sample post;
    private static Reading reading;
    private static Question question;

    @BeforeAll
    static void install() throws IOException {
        TinyModels.write(root.resolve("models"));
        workbench = new WorkbenchOnDisk(root.resolve("home"), root.resolve("models"), new SameThreadJobRunner());
        use = workbench.useCases();
        post = use.open().file(Path.of("assets/samples/cold-noodles.txt"), new TextSource.Automatic(), Progress.SILENT,
            Cancellation.never());
        reading = read(Masking.NONE);
        question = new Question(post, 0, "posts", "cpu", Masking.NONE, Target.of(reading.analysis().prediction()));
    }

    @AfterAll
    static void close() {
        workbench.close();
    }

    private static Reading read(Masking masking) {
        return use.analyse().read(post, 0, "posts", "cpu", masking, Progress.SILENT, Cancellation.never());
    }

    private static Explanation explain(ExplanationMethod method) {
        return use.explain().explain(question, method, Progress.SILENT, Cancellation.never());
    }

    @Test
    void everyMethodSpeaksOfEveryPositionAndIsKept() {
        for (ExplanationMethod method : use.explain().methods()) {
            Explanation explanation = explain(method);
            reading.analysis().positions().forEach((modality, positions) -> {
                assertEquals(positions, explanation.relevance().get(modality).positions());
                assertTrue(Float.isFinite(explanation.relevance().get(modality).values()[0]));
            });
            assertSame(explanation, use.explain().kept(question, method).orElseThrow());
            assertSame(explanation, explain(method));
        }
        assertEquals(Set.of(ExplanationMethod.values()), Set.copyOf(use.explain().methods()));
    }

    /** Window, command line and explanations mask by one use case: occlusion is the difference of two readings. */
    @Test
    void occlusionMasksAsAReadingDoes() {
        Explanation occlusion = explain(ExplanationMethod.OCCLUSION);
        int target = question.target().index();
        double whole = reading.analysis().prediction().probabilities()[target];
        for (Modality modality : occlusion.relevance().keySet()) {
            for (BitSet span : occlusion.relevance().get(modality).spans()) {
                double without = read(new Masking(Set.of(), Map.of(modality, span))).analysis().prediction()
                    .probabilities()[target];
                assertEquals(whole - without, occlusion.relevance().get(modality).values()[span.nextSetBit(0)], 1e-5);
            }
        }
    }

    @Test
    void faithfulnessIsKeptAndCancelled() {
        BitSet there = new BitSet();
        there.set(0, reading.analysis().positions().get(Modality.VISION).size());
        Ranking ranking = Ranking.ofRelevance(ExplanationMethod.OCCLUSION, Modality.VISION,
            explain(ExplanationMethod.OCCLUSION).relevance().get(Modality.VISION), there);
        Faithfulness measured = use.explain().faithfulness(question, ranking, Progress.SILENT, Cancellation.never());
        assertEquals(Set.of(Removal.values()), measured.measured().keySet());
        assertSame(measured, use.explain().kept(question, ranking).orElseThrow());
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();
        BitSet words = new BitSet();
        words.set(0, reading.analysis().positions().get(Modality.TEXT).size());
        Ranking other = Ranking.ofRelevance(ExplanationMethod.ROLLOUT, Modality.TEXT,
            explain(ExplanationMethod.ROLLOUT).relevance().get(Modality.TEXT), words);
        assertThrows(CancellationException.class,
            () -> use.explain().faithfulness(question, other, Progress.SILENT, cancelled));
    }

    @Test
    void withoutAStreamTheOthersHaveAllTheGate() {
        Map<Modality, AnalyseSample.Remainder> without =
            use.analyse().without(reading, post, 0, "posts", "cpu", Cancellation.never());
        assertEquals(Set.of(Modality.TEXT, Modality.VISION), without.keySet());
        assertEquals(1, without.get(Modality.TEXT).gates().orElseThrow().of(Modality.VISION), 1e-6);
        float[] read = read(Masking.without(Modality.TEXT)).analysis().prediction().probabilities();
        assertArrayEquals(read, without.get(Modality.TEXT).prediction().probabilities(), 1e-6f);
        assertEquals(reading.analysis().prediction().probabilities()[1] - read[1],
            without.get(Modality.TEXT).effect(reading.analysis().prediction(), 1), 1e-6);
    }

    @Test
    void jsonAndPicturesSayTheSame() throws IOException {
        Reading explained = reading.with(new Explained(
            List.of(explain(ExplanationMethod.ROLLOUT), explain(ExplanationMethod.INTEGRATED_GRADIENTS)),
            use.analyse().without(reading, post, 0, "posts", "cpu", Cancellation.never())));
        JsonNode told = new ObjectMapper().readTree(use.export().json(post, explained)).path("readings").get(0);
        assertEquals("rollout", told.path("explanations").get(0).path("method").asText());
        assertEquals(explain(ExplanationMethod.ROLLOUT).maps().size(), told.path("explanations").get(0).path("maps").size());
        assertTrue(told.path("explanations").get(1).path("completeness").has("error"));
        assertTrue(told.path("without").path("text").path("gates").has("vision"));
        List<Path> files = use.draw().draw(explained, root.resolve("figures"));
        assertTrue(files.stream().allMatch(Files::isRegularFile));
        for (String name : List.of("answer.png", "gates.svg", "gate-simplex.pdf", "attention-text-reads-vision.csv",
            "heads-vision-reads-text.svg", "lit-vision-reads-text.svg", "lit-text-reads-vision.png",
            "method-rollout-vision-reads-text.png", "method-integrated-gradients-text.csv", "numbers.npz")) {
            assertTrue(files.contains(root.resolve("figures").resolve(name)), name);
        }
        List<String> heads = Files.readAllLines(root.resolve("figures/heads-text-reads-vision.csv"));
        assertTrue(heads.getFirst().startsWith("head,row,"), heads.getFirst());
        int cells = Files.readAllLines(root.resolve("figures/attention-text-reads-vision.csv")).size() - 1;
        assertEquals(0, (heads.size() - 1) % cells);
        assertTrue(heads.stream().anyMatch(line -> line.startsWith("round 1 · head 2,")), heads.get(cells + 1));
        // All that is read of the words, by the mean of those who read: shares of one.
        double read = Files.readAllLines(root.resolve("figures/lit-vision-reads-text.csv")).stream().skip(1)
            .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(',') + 1))).sum();
        assertEquals(1, read, 1e-4);
        List<String> answer = Files.readAllLines(root.resolve("figures/answer.csv"));
        assertEquals(1 + explained.analysis().prediction().labels().size(), answer.size());
    }
}
