package attune.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attune.domain.Side;
import attune.evaluation.Measurement;
import attune.job.Cancellation;
import attune.job.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Predictions that a peer published give the figures of the peer's own evaluation: see the README beside them. */
class PeerPredictionsTest {

    private static final Path TRUTH = Path.of("../shared/data/text/tweeteval_emotion/test_labels.txt");
    private static final double EXACT = 1e-12;

    @TempDir Path folder;

    @Test
    void tweetEvalsEmotions() throws IOException {
        assumeTrue(Files.exists(TRUTH), "no ../shared/data: TweetEval's labels are not at hand");
        List<String> truth = Files.readAllLines(TRUTH);
        List<String> answers;
        try (InputStream published = PeerPredictionsTest.class.getResourceAsStream("/peer/tweeteval-emotion.txt")) {
            answers = new String(published.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
        assertEquals(truth.size(), answers.size());
        StringBuilder table = new StringBuilder(",label,prediction\n");
        for (int i = 0; i < truth.size(); i++) {
            table.append(i).append(',').append(truth.get(i)).append(',').append(answers.get(i)).append('\n');
        }
        BrowseRunFolders browse = new BrowseRunFolders();
        Path peer = Files.writeString(folder.resolve("peer.csv"), table);
        OpenRuns runs = browse.open(browse.list(peer, Progress.SILENT, Cancellation.never()).getFirst(), Progress.SILENT,
            Cancellation.never());
        assertEquals(Map.of("id", "", "y_true", "label", "y_pred", "prediction"), runs.report().orElseThrow().read());
        Measurement measured = Measurement.of(PairOfRuns.of(runs, Optional.empty()).predictions(Side.A));
        Map.of("accuracy", 0.8339197748064743, "macro-precision", 0.8051900387225525, "macro-recall", 0.7927730258034452,
            "mean-class-f1", 0.7982724123055319, "weighted-f1", 0.8331918060218472).forEach((id, value) ->
                assertEquals(value, measured.figure(id).value(), EXACT, id));
        List<Double> classes = List.of(0.8761220825852782, 0.84593837535014, 0.6551724137931034, 0.8158567774936062);
        for (int c = 0; c < classes.size(); c++) {
            assertEquals(classes.get(c), measured.figure("class-f1:" + c).value(), EXACT, "F1 of class " + c);
        }
    }
}
