package attune.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attune.domain.Side;
import attune.evaluation.Measurement;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.store.PredictionsExport;
import attune.store.RunFolder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A peer's published predictions, brought in as a person brings them, give the golden figures. */
class ImportedGoldenTest {

    private static final double EXACT = 1e-12;
    private static final Map<String, String> CLASSES = Map.of("accuracy", "accuracy", "macro_precision", "macro-precision",
        "macro_recall", "macro-recall", "f1_of_macro_precision_and_recall", "paper-f1", "mean_of_class_f1", "mean-class-f1");
    private static final Map<String, String> SCORES = Map.of("acc2_nonnegative", "acc2-nonnegative", "f1_nonnegative",
        "f1-nonnegative", "acc2_nonzero", "acc2-nonzero", "f1_nonzero", "f1-nonzero", "acc5", "acc5", "acc7", "acc7",
        "mae", "mae", "corr", "correlation");

    @TempDir Path folder;

    private static JsonNode golden(String name) throws IOException {
        try (var file = ImportedGoldenTest.class.getResourceAsStream("/golden/" + name + ".json")) {
            return new ObjectMapper().readTree(file);
        }
    }

    private Measurement imported(Path table) {
        BrowseRunFolders browse = new BrowseRunFolders();
        OpenRuns runs = browse.open(browse.list(table, Progress.SILENT, Cancellation.never()).getFirst(), Progress.SILENT,
            Cancellation.never());
        return Measurement.of(PairOfRuns.of(runs, Optional.empty()).predictions(Side.A));
    }

    @Test
    void classes() throws IOException {
        for (JsonNode golden : golden("classification_metrics").get("cases")) {
            StringBuilder csv = new StringBuilder("id,y_true,y_pred\n");
            StringBuilder lines = new StringBuilder(64);
            for (int i = 0; i < golden.get("truth").size(); i++) {
                String values = golden.get("truth").get(i).asText() + "," + golden.get("predicted").get(i).asText();
                csv.append('s').append(i).append(',').append(values).append('\n');
                lines.append(String.format(Locale.ROOT, "{\"id\":\"s%d\",\"y_true\":%s,\"y_pred\":%s}%n", i,
                    values.split(",")[0], values.split(",")[1]));
            }
            boolean all = golden.get("classes").asInt() == labels(golden);
            for (Path table : List.of(Files.writeString(folder.resolve("peer.csv"), csv),
                Files.writeString(folder.resolve("peer.jsonl"), lines))) {
                Measurement measured = imported(table);
                assertEquals(golden.get("accuracy").asDouble(), measured.figure("accuracy").value(), EXACT);
                if (all) {
                    CLASSES.forEach((name, id) ->
                        assertEquals(golden.get(name).asDouble(), measured.figure(id).value(), EXACT, id));
                }
            }
        }
    }

    /** A class that neither truth nor answer has cannot be known from a table of labels alone. */
    private static long labels(JsonNode golden) {
        Set<Integer> seen = new HashSet<>();
        golden.get("truth").forEach(label -> seen.add(label.asInt()));
        golden.get("predicted").forEach(label -> seen.add(label.asInt()));
        return seen.size();
    }

    @Test
    void scoresOfMosi() throws IOException {
        JsonNode golden = golden("mosi_regression_metrics");
        StringBuilder csv = new StringBuilder("id,y_true,y_pred\n");
        for (int i = 0; i < golden.at("/truth/data").size(); i++) {
            csv.append('s').append(i).append(',').append(golden.at("/truth/data").get(i).asText()).append(',')
                .append(golden.at("/predicted/data").get(i).asText()).append('\n');
        }
        Measurement measured = imported(Files.writeString(folder.resolve("peer.csv"), csv));
        SCORES.forEach((name, id) -> assertEquals(golden.get(name).asDouble(), measured.figure(id).value(), 1e-9, id));
    }

    /** A committed run, written as a table for other tools and brought back, says the same. */
    @Test
    void whatIsExportedComesBackTheSame() {
        Path own = Path.of("assets/runs/mmsd2-sarcasm-gated-tuned-0");
        Measurement before = Measurement.of(RunSources.one(own, Cancellation.never()).seeds());
        for (String format : List.of("csv", "jsonl", "parquet")) {
            Path table = folder.resolve("out." + format);
            PredictionsExport.write(RunFolder.open(own), table);
            BrowseRunFolders browse = new BrowseRunFolders();
            RunListing asTheyAre = browse.list(table, Progress.SILENT, Cancellation.never()).stream()
                .filter(listing -> !listing.name().contains("absent") && !listing.name().contains("SNR")
                    && !listing.name().contains("dropped") && !listing.name().contains("reversal")
                    && !listing.name().contains("also in train")).findFirst().orElseThrow();
            OpenRuns runs = browse.open(asTheyAre, Progress.SILENT, Cancellation.never());
            Measurement after = Measurement.of(runs.predictions());
            assertEquals(before.samples(), after.samples(), format);
            before.figures().forEach(figure ->
                assertEquals(figure.value(), after.figure(figure.id()).value(), EXACT, figure.id()));
        }
    }
}
