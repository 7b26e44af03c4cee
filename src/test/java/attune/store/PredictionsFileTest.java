package attune.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.Answer;
import attune.domain.BadInput;
import attune.domain.ImportReport.Trouble;
import attune.domain.Predictions;
import attune.domain.Run;
import attune.domain.Task;
import attune.job.Cancellation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of predictions of any tool: what is taken, what is told, what is refused. */
class PredictionsFileTest {

    @TempDir Path folder;

    private PredictionsFile read(String name, String content) {
        try {
            return PredictionsFile.read(Files.writeString(folder.resolve(name), content), Cancellation.never());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private BadInput refused(String name, String content) {
        BadInput refused = assertThrows(BadInput.class, () -> read(name, content));
        assertTrue(refused.getMessage().contains(name), refused.getMessage());
        return refused;
    }

    @Test
    void columnsAreKnownByTheNamesThatOtherToolsGiveThem() {
        PredictionsFile pandas = read("frame.csv", ",label,prediction\n0,no,no\n1,yes,no\n");
        assertEquals(Map.of("id", "", "y_true", "label", "y_pred", "prediction"), pandas.report().read());
        assertArrayEquals(new double[] {0, 1}, pandas.runs().getFirst().predictions().truth());
        PredictionsFile own = read("own.csv", "prediction,y_pred,label,y_true,id\nx,no,x,no,1\nx,no,x,yes,2\n");
        assertEquals(Map.of(), own.report().read(), "what has its own name is that");
        BadInput two = refused("two.csv", "id,label,target,pred\n1,a,b,b\n");
        assertEquals("predictions.columns", two.problem(), "which of two is meant is not guessed");
        assertTrue(two.getMessage().contains("id, label, target, pred"));
    }

    @Test
    void logitsAreToldFromProbabilities() {
        Predictions run = read("hf.csv", "guid,labels,preds,logit_no,logit_yes\n1,0,1,0,0\n2,1,0,1.0986123,0\n")
            .runs().getFirst().predictions();
        assertEquals(new Task.Classes(List.of("no", "yes")), run.task());
        assertArrayEquals(new double[] {1, 0}, run.predicted());
        assertArrayEquals(new float[] {0.5f, 0.75f}, run.probabilities()[0], 1e-6f);
        assertEquals("predictions.not-probabilities",
            refused("raw.csv", "id,y_true,y_pred,prob_no,prob_yes\n1,no,no,3.1,-2\n2,yes,no,1.5,0.2\n").problem());
    }

    @Test
    void aTableIsTakenWhateverItsFormat() throws IOException {
        Predictions csv = read("a.csv", "\uFEFFID;y_true;Y_pred;prob_no;prob_yes;group;text\n"
            + "1;yes;no;0.6;0.4;g;\"a; \"\"b\"\"\nc\"\n2;no;no;0.9;0.1;g;\n3;no;yes;0.25;0.75;;\n")
            .runs().getFirst().predictions();
        Predictions json = read("a.jsonl", """
            {"id": 1, "y_true": "yes", "y_pred": "no", "prob_no": 0.6, "prob_yes": 0.4, "group": "g", "more": {"x": [1]}}

            {"y_pred": "no", "id": "2", "y_true": "no", "prob_no": 0.9, "prob_yes": 0.1, "group": "g"}
            {"id": 3, "y_true": "no", "y_pred": "yes", "prob_no": 0.25, "prob_yes": 0.75, "group": null}
            """).runs().getFirst().predictions();
        List<Answer> answers = List.of(
            Answer.ofClass("1", 1, new float[] {0.6f, 0.4f}, Optional.empty(), "g"),
            Answer.ofClass("2", 0, new float[] {0.9f, 0.1f}, Optional.empty(), "g"),
            Answer.ofClass("3", 0, new float[] {0.25f, 0.75f}, Optional.empty(), ""));
        Run run = new Run("r", Run.Model.foreign("tool"), new Run.Data("", "", "", "", ""), new Run.Training("", 1, 0),
            new Task.Classes(List.of("no", "yes")), "", Instant.EPOCH, Map.of());
        Path file = RunFolder.write(folder.resolve("run"), run, answers).folder().resolve("predictions.parquet");
        Predictions parquet = PredictionsFile.read(file, Cancellation.never()).runs().getFirst().predictions();
        for (Predictions read : List.of(csv, json, parquet)) {
            assertEquals(new Task.Classes(List.of("no", "yes")), read.task());
            assertArrayEquals(new String[] {"1", "2", "3"}, read.ids().toArray(String[]::new));
            assertArrayEquals(new double[] {1, 0, 0}, read.truth());
            assertArrayEquals(new double[] {0, 0, 1}, read.predicted());
            assertArrayEquals(new int[] {0, 0, 1}, read.groups());
            assertArrayEquals(new float[] {0.4f, 0.1f, 0.75f}, read.probabilities()[1], 1e-4f);
        }
    }

    @Test
    void everyRowInTroubleIsTold() {
        PredictionsFile file = read("b.csv", """
            id,y_true,y_pred,prob_a,prob_b
            1,a,a,0.9,0.1
            2,b,a,0.8,0.1
            1,a,a,0.9,0.1
            1,b,a,0.9,0.1
            3,,a,0.9,0.1
            4,c,a,0.9,0.1
            5,a,d,0.9,0.1
            6,a,b,0.9,0.1
            7,a,b,often,0.1
            8,a,b,0.9
            9,a,b,0.9,1.1
            """);
        assertEquals(Map.of(Trouble.REPEATED, 1L, Trouble.CONTRADICTING, 1L, Trouble.INCOMPLETE, 1L, Trouble.UNKNOWN_LABEL, 2L,
            Trouble.NO_PROBABILITY, 2L, Trouble.BROKEN, 1L, Trouble.SUM, 1L, Trouble.NOT_MOST_PROBABLE, 1L),
            file.report().counts());
        assertEquals(11, file.report().rows());
        assertEquals(3, file.report().used());
        List<String> said = file.report().examples().stream().map(BadInput::getMessage).toList();
        assertTrue(said.stream().anyMatch(each -> each.contains("line 6") && each.contains("y_true")), said::toString);
        assertTrue(said.stream().anyMatch(each -> each.contains("line 11") && each.contains("4 fields")), said::toString);
        assertTrue(said.stream().anyMatch(each -> each.contains("line 7") && each.contains("\"c\"")), said::toString);
    }

    @Test
    void aQuoteWithoutEndEndsTheTableButKeepsTheRest() {
        PredictionsFile file = read("q.csv", "id,y_true,y_pred\n1,a,b\n2,b,b\n\"3,a,b\n4,a,b\n");
        assertEquals(2, file.report().used());
        assertEquals(1, file.report().counts().get(Trouble.BROKEN));
    }

    @Test
    void aBrokenLineOfJsonIsPassedOver() {
        PredictionsFile file = read("q.jsonl",
            "{\"id\":1,\"y_true\":\"a\",\"y_pred\":\"b\"}\n{broken\n[1]\n{\"id\":2,\"y_true\":\"b\",\"y_pred\":\"b\"}\n");
        assertEquals(2, file.report().used());
        assertEquals(2, file.report().counts().get(Trouble.BROKEN));
    }

    @Test
    void runsOfATableAreParted() {
        PredictionsFile file = read("m.csv",
            "id,y_true,y_pred,model,seed,split\n1,a,b,m,1,test\n1,a,a,m,2,test\n1,b,b,n,,test\n");
        assertEquals(List.of("m test 1", "m test 2", "n test 0"),
            file.runs().stream().map(run -> run.name() + " " + run.seed()).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0.5,1.2 2,-1 | Scores[lowest=-3.0, highest=3.0]",
        "0.5,0.2 -1,0.1 | Scores[lowest=-1.0, highest=1.0]",
        "1,0.0 0,1 +1,10 | Classes[labels=[0, 1, 10]]",
        "positive,negative neutral,neutral | Classes[labels=[negative, neutral, positive]]",
        "Positive,Negative Neutral,Neutral | Classes[labels=[Negative, Neutral, Positive]]",
        "sad,happy angry,sad | Classes[labels=[angry, happy, sad]]"})
    void theTaskIsToldFromTheValues(String rows, String task) {
        StringBuilder table = new StringBuilder("id,y_true,y_pred\n");
        for (String row : rows.split(" ")) {
            table.append(table.length()).append(',').append(row).append('\n');
        }
        assertEquals(task, read("t.csv", table.toString()).runs().getFirst().predictions().task().toString());
    }

    @Test
    void wholeNumbersCountTheColumns() {
        Predictions run = read("n.csv", "id,y_true,y_pred,prob_sad,prob_glad\n1,1,0.0,0.6,0.4\n2,0,0,0.6,0.4\n")
            .runs().getFirst().predictions();
        assertEquals(new Task.Classes(List.of("sad", "glad")), run.task());
        assertArrayEquals(new double[] {1, 0}, run.truth());
    }

    @Test
    void otherTablesAreRefusedByName() {
        assertEquals("predictions.columns", refused("c.csv", "id,label\n1,a\n").problem());
        assertEquals("predictions.columns", refused("c.csv", "id,label\n").problem());
        assertEquals("predictions.no-rows", refused("c.csv", "id,y_true,y_pred\n").problem());
        assertEquals("predictions.one-label", refused("c.csv", "id,y_true,y_pred\n1,a,a\n").problem());
        assertEquals("predictions.format", refused("c.txt", "id,y_true,y_pred\n1,a,a\n").problem());
        assertEquals("predictions.parquet", refused("c.parquet", "id,y_true,y_pred\n1,a,a\n").problem());
        assertEquals("predictions.mmsa", refused("mosi.csv",
            "Model,Has0_acc_2,Has0_F1_score,MAE\nself_mm,\"(84.11, 0.32)\",\"(84.2, 0.31)\",\"(0.71, 0.01)\"\n").problem());
        assertEquals("file.missing",
            assertThrows(BadInput.class, () -> PredictionsFile.read(folder.resolve("no.csv"), Cancellation.never())).problem());
    }

    @Test
    void bytesThatAreNoTextAreRefusedOrTold() throws IOException {
        Path file = Files.write(folder.resolve("l.jsonl"), "{\"id\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("text.not-text",
            assertThrows(BadInput.class, () -> PredictionsFile.read(file, Cancellation.never())).problem());
    }

    @Test
    void readingCanBeCancelled() throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), "id,y_true,y_pred\n1,a,b\n");
        Cancellation cancelled = Cancellation.never();
        cancelled.cancel();
        assertThrows(CancellationException.class, () -> PredictionsFile.read(file, cancelled));
    }
}
