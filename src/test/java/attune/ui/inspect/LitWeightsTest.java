package attune.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.Position;
import attune.domain.Sample;
import attune.domain.Word;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.job.SameThreadJobRunner;
import attune.ui.common.FigureCanvas;
import attune.workbench.Reading;
import attune.workbench.TextSource;
import attune.workbench.TinyModels;
import attune.workbench.Workbench;
import attune.workbench.WorkbenchOnDisk;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** A clip through the real workbench: what a hovered word lights up are the weights that {@code analyze} writes. */
@ExtendWith(ApplicationExtension.class)
class LitWeightsTest {

    private static final int WORD = 2;

    @TempDir private static Path root;
    private static WorkbenchOnDisk workbench;
    private static Workbench use;
    private static Sample sample;
    private static Reading reading;
    private InspectView view;

    /** Before the window, which then has the reading from what is kept. */
    @BeforeAll
    static void read() throws IOException {
        TinyModels.write(root.resolve("models"));
        workbench = new WorkbenchOnDisk(root.resolve("home"), root.resolve("models"), new SameThreadJobRunner());
        use = workbench.useCases();
        sample = use.open().file(Path.of("assets/samples/film-review.mp4"),
            new TextSource.Typed("what a wonderfully good day"), Progress.SILENT, Cancellation.never());
        reading = use.analyse().read(sample, 0, "clips", "auto", Masking.NONE, Progress.SILENT, Cancellation.never());
    }

    @AfterAll
    static void end() {
        workbench.close();
    }

    @Start void show(Stage stage) {
        FakeCases fake = new FakeCases();
        view = new InspectView(fake.context(new SameThreadJobRunner(), Locale.ENGLISH), new UseCases(use.open(), use.edit(),
            use.analyse(), fake.cases().listen(), fake.cases().play(), use.export(), use.explain(), use.gates()));
        stage.setScene(new Scene(view.root(), 900, 700));
        stage.show();
    }

    @Stop void close() {
        view.close();
    }

    @Test
    void theyAreThoseOfTheDocument(FxRobot robot) throws IOException {
        robot.interact(() -> view.open(sample));
        robot.interact(() -> view.root().layout());
        robot.moveTo(InspectWindow.word(robot, WORD));
        JsonNode document = new ObjectMapper().readTree(use.export().json(sample, reading)).at("/readings/0");
        FigureCanvas strongest = robot.lookup(".strongest").query();
        List<List<String>> lit = strongest.getFigure().numbers().rows();
        for (Modality read : List.of(Modality.VISION, Modality.AUDIO)) {
            double[] expected = read(document, pieces(reading), read);
            double[] shown = lit.stream().filter(row -> row.get(0).equals(read.id()))
                .mapToDouble(row -> Double.parseDouble(row.get(2))).toArray();
            assertTrue(shown.length >= 3, () -> "something is lit of " + read);
            double[] highest = Arrays.stream(expected).boxed().sorted(Comparator.reverseOrder()).limit(shown.length)
                .mapToDouble(Double::doubleValue).toArray();
            assertArrayEquals(highest, shown, 1e-5, read.id());
        }
        double[] text = read(document, pieces(reading), Modality.TEXT);
        assertEquals(1, Arrays.stream(text).sum(), 1e-5, "a row of attention sums to 1");
    }

    /** The positions of the hovered word, by the document's characters. */
    private static int[] pieces(Reading reading) {
        Word word = reading.pieces().script().orElseThrow().words().get(WORD);
        List<Position> positions = reading.analysis().positions().get(Modality.TEXT);
        return IntStream.range(0, positions.size()).filter(at -> positions.get(at) instanceof Position.Piece piece
            && piece.chars().overlaps(word.chars())).toArray();
    }

    /** What these rows of text read of a modality: the mean over them and over the heads of the last layer or round. */
    private static double[] read(JsonNode document, int[] rows, Modality read) {
        List<JsonNode> maps = document.at("/attention").valueStream()
            .filter(map -> map.at("/direction").asText().equals("text->" + read.id())).toList();
        int last = maps.stream().mapToInt(map -> map.at("/layer").asInt()).max().orElseThrow();
        List<JsonNode> heads = maps.stream().filter(map -> map.at("/layer").asInt() == last).toList();
        double[] mean = new double[heads.getFirst().at("/weights/0").size()];
        for (JsonNode head : heads) {
            for (int row : rows) {
                for (int column = 0; column < mean.length; column++) {
                    mean[column] += head.at("/weights").get(row).get(column).asDouble() / heads.size() / rows.length;
                }
            }
        }
        return mean;
    }
}
