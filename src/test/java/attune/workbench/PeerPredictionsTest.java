package attune.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attune.domain.Side;
import attune.evaluation.Measurement;
import attune.job.Cancellation;
import attune.job.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Predictions that another tool wrote give the figures of its own metrics: see the README beside them. */
class PeerPredictionsTest {

    private static final double EXACT = 1e-12;

    @Test
    void scikitLearnsDigits() throws IOException {
        Path peer = Path.of("src/test/resources/peer/scikit-learn-digits.csv");
        BrowseRunFolders browse = new BrowseRunFolders();
        OpenRuns runs = browse.open(browse.list(peer, Progress.SILENT, Cancellation.never()).getFirst(), Progress.SILENT,
            Cancellation.never());
        Map<String, String> read = runs.report().orElseThrow().read();
        assertEquals(List.of("", "label", "prediction"), List.of(read.get("id"), read.get("y_true"), read.get("y_pred")));
        Measurement measured = Measurement.of(PairOfRuns.of(runs, Optional.empty()).predictions(Side.A));
        Map.of("accuracy", 0.6888888888888889, "macro-precision", 0.7038575827056311, "macro-recall", 0.6878996845768379,
            "mean-class-f1", 0.6745948114094784, "weighted-f1", 0.6719593020405392).forEach((id, value) ->
                assertEquals(value, measured.figure(id).value(), EXACT, id));
        List<Double> classes = List.of(0.9565217391304348, 0.2777777777777778, 0.6984126984126984, 0.7307692307692307,
            0.6197183098591549, 0.5523809523809524, 0.726027397260274, 0.7586206896551724,
            0.6564885496183206, 0.7692307692307693);
        for (int c = 0; c < classes.size(); c++) {
            assertEquals(classes.get(c), measured.figure("class-f1:" + c).value(), EXACT, "F1 of class " + c);
        }
    }
}
