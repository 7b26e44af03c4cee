package attune.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.Direction;
import attune.domain.ExplanationMethod;
import attune.domain.Modality;
import attune.figure.SimplexFigure;
import attune.ui.common.FigureCanvas;
import attune.ui.common.FrameStrip;
import attune.ui.common.MatrixTile;
import attune.ui.common.SimplexView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Methods, faithfulness, gates and heads, asked for by real clicks. */
class InspectExplainingTest extends InspectWindow {

    @TempDir private Path folder;

    @Start
    void start(Stage stage) {
        show(stage);
    }

    @Stop
    void stop() {
        close();
    }

    @Test
    void aDearMethodIsAJobAndItsNumbersLightTheSample(FxRobot robot) {
        open(robot, Fixture.clip("a", 2));
        choose(robot, ExplanationMethod.INTEGRATED_GRADIENTS);
        assertEquals(List.of("a integrated-gradients positive"), fake.explain.asked);
        assertFalse(matrix(robot).isVisible());
        assertTrue(texts(robot).contains("Heat: what speaks for “positive”, by integrated gradients. "
            + "Negative numbers speak against it."));
        assertTrue(texts(robot).stream().anyMatch(text -> text.contains("completeness error 0.050")), () -> texts(robot)
            .toString());
        choose(robot, ExplanationMethod.ATTENTION);
        assertTrue(matrix(robot).isVisible());
        choose(robot, ExplanationMethod.INTEGRATED_GRADIENTS);
        assertEquals(1, fake.explain.asked.size());
    }

    @Test
    void aMethodWithMapsTakesThePlaceOfTheWeights(FxRobot robot) {
        open(robot, Fixture.clip("a", 2));
        float before = matrix(robot).matrixProperty().get().value(0, 1);
        choose(robot, ExplanationMethod.ROLLOUT);
        float[] expected = Fixture.weights(new Direction(Modality.TEXT, Modality.AUDIO), FakeExplain.HEAD, 4, 5);
        assertEquals(expected[1], matrix(robot).matrixProperty().get().value(0, 1), 1e-6);
        assertTrue(Math.abs(before - expected[1]) > 1e-4);
        robot.moveTo(word(robot, 0));
        assertTrue(texts(robot).contains("Heat: what “so” reads."));
    }

    @Test
    void aWordIsPinnedByAClickAndSeveralByADrag(FxRobot robot) {
        open(robot, Fixture.clip("a", 2));
        robot.clickOn(word(robot, 2));
        robot.moveTo(word(robot, 0));
        assertTrue(texts(robot).contains("Heat: what “!” reads."));
        robot.interact(() -> command("let-go").action().run());
        robot.drag(word(robot, 0), MouseButton.PRIMARY).dropTo(word(robot, 1));
        robot.moveTo(".card-title");
        assertTrue(texts(robot).contains("Heat: what “so – unbelievable” reads."), () -> texts(robot).toString());
        assertEquals(attune.figure.Marks.rows(0, 2), matrix(robot).marksProperty().get());
    }

    @Test
    void faithfulnessIsOfWhatIsOnScreenAndFoundAgain(FxRobot robot) {
        open(robot, Fixture.clip("a", 2));
        assertTrue(texts(robot).contains("Ranks seconds by how much text reads them (mean over its rows, attention). "
            + "Target: positive 0.70."),
            () -> texts(robot).toString());
        fire(robot, "Measure");
        assertEquals(List.of("faithfulness of attention by rows []"), fake.explain.asked);
        assertTrue(texts(robot).containsAll(List.of("comprehensiveness, by mask", "0.34", "0.11", "0.005", "−0.02")),
            () -> texts(robot).toString());
        assertTrue(texts(robot).contains("Better than chance on this sample (200 random rankings)."));
        FigureCanvas curve = robot.lookup(".erasure-curve").query();
        List<List<String>> numbers = curve.getFigure().numbers().rows();
        assertEquals(List.of("random orders (90 %)", "0.5", 0.7 - 0.2 + "", 0.7 - (0.2 + 0.08) + "", 0.7 - (0.2 - 0.02) + ""),
            numbers.get(5));
        assertEquals(List.of("most relevant first", "0.5", 0.7 - 0.6 + "", "", ""), numbers.get(11));
        robot.interact(() -> matrix(robot).pinnedRowProperty().set(OptionalInt.of(1)));
        assertFalse(texts(robot).contains("comprehensiveness, by mask"));
        fake.explain.chance = true;
        fire(robot, "Measure");
        assertEquals("faithfulness of attention by rows [1, 2]", fake.explain.asked.getLast());
        assertTrue(texts(robot).stream().anyMatch(text -> text.startsWith("No better than chance on this sample")));
        robot.interact(() -> command("let-go").action().run());
        assertTrue(texts(robot).contains("Better than chance on this sample (200 random rankings)."));
        assertEquals(2, fake.explain.asked.size());
    }

    private static void fire(FxRobot robot, String text) {
        robot.interact(() -> robot.lookup(text).queryAllAs(Button.class).stream().filter(InspectViewTest::isSeen).findFirst()
            .orElseThrow().fire());
    }

    @Test
    void besideTheGatesStandsWhatRemovingEachStreamDoes(FxRobot robot) {
        open(robot, Fixture.clip("a", 2));
        assertEquals(List.of("a 0"), fake.without);
        assertTrue(texts(robot).contains("Change of “positive” without"));
        assertTrue(texts(robot).contains("vision +0.00"), () -> texts(robot).toString());
        SimplexFigure seen = (SimplexFigure) robot.lookup(".simplex-view").queryAs(SimplexView.class).getFigure();
        assertFalse(seen.without().isEmpty(), "and what the gates would be");
    }

    @Test
    void behindTheGatesStandThoseOfHeldOutSamplesWithTheSameStreams(FxRobot robot) {
        open(robot, Fixture.clip("a", 2));
        SimplexFigure seen = (SimplexFigure) robot.lookup(".simplex-view").queryAs(SimplexView.class).getFigure();
        assertEquals(2, seen.others().size());
    }

    @Test
    void theGatesAreSavedInEveryFormatByTheirMenu(FxRobot robot) throws IOException {
        open(robot, Fixture.clip("a", 2));
        for (String format : List.of("PNG", "SVG", "PDF", "CSV", "NPZ")) {
            files.file = folder.resolve("gates." + format.toLowerCase(Locale.ROOT));
            robot.rightClickOn(".simplex-view");
            robot.clickOn("Save as " + format + "…");
            assertTrue(Files.size(files.file) > 100, format);
        }
        SimplexView view = robot.lookup(".simplex-view").query();
        assertEquals(2 * (view.getWidth() + 2 * 12), ImageIO.read(folder.resolve("gates.png").toFile()).getWidth(), 1,
            "the size seen, twice as sharp, with its margin");
        SimplexFigure seen = (SimplexFigure) view.getFigure();
        List<String> lines = Files.readAllLines(folder.resolve("gates.csv"));
        assertEquals(String.join(",", seen.numbers().header()), lines.getFirst());
        assertEquals(seen.numbers().rows().size(), lines.size() - 1);
    }

    @Test
    void theWordsAreSavedWithTheWeightsThatAreSeen(FxRobot robot) throws IOException {
        open(robot, Fixture.clip("a", 2));
        for (String format : List.of("PNG", "SVG", "PDF", "CSV")) {
            files.file = folder.resolve("words." + format.toLowerCase(Locale.ROOT));
            robot.rightClickOn(word(robot, 1));
            robot.moveTo("Save as");
            robot.clickOn("Save as " + format + "…");
            assertTrue(Files.size(files.file) > 50, format);
        }
        List<String> lines = Files.readAllLines(folder.resolve("words.csv"));
        assertEquals(List.of("word", "so", "unbelievable", "!"), lines.stream().map(line -> line.split(",")[0]).toList());
        double sum = lines.stream().skip(1).mapToDouble(line -> Double.parseDouble(line.split(",")[1])).sum();
        assertEquals(1, sum, 1e-5, "what a word reads of all words");
        assertTrue(Files.readString(folder.resolve("words.svg")).contains("unbelievable"));
    }

    @Test
    void aFrameIsPointedAtAndPinned(FxRobot robot) {
        open(robot, Fixture.clip("a", 2));
        FrameStrip strip = robot.lookup(".frame-strip").queryAs(FrameStrip.class);
        robot.moveTo(strip.localToScreen(20, 40));
        assertEquals(0, strip.pointedProperty().get());
        assertTrue(texts(robot).contains("Heat: what “f1 a1 – f1 face” reads."), () -> texts(robot).toString());
        robot.clickOn(strip.localToScreen(20, 40));
        robot.moveTo(".card-title");
        assertTrue(texts(robot).contains("Heat: what “f1 a1 – f1 face” reads."));
        robot.interact(() -> robot.lookup("who reads it").queryAs(ToggleButton.class).fire());
        assertTrue(texts(robot).contains("Heat: who reads “f1 a1 – f1 face”."));
    }

    @Test
    void aHeadIsChosenInTheOverviewAndOpensLarge(FxRobot robot) {
        open(robot, Fixture.clip("a", 2));
        List<MatrixTile> tiles = List.copyOf(robot.lookup(".matrix-tile").queryAllAs(MatrixTile.class));
        assertEquals(3, tiles.size());
        robot.interact(() -> tiles.get(2).getOnMouseClicked().handle(null));
        float[] head = Fixture.weights(new Direction(Modality.TEXT, Modality.AUDIO), 1, 4, 5);
        assertEquals(head[1], matrix(robot).matrixProperty().get().value(0, 1), 1e-6);
        robot.interact(() -> tiles.get(2).getOnMouseClicked().handle(null));
        assertTrue(robot.lookup(".large-map").query().isVisible());
        robot.interact(() -> command("let-go").action().run());
        assertFalse(robot.lookup(".large-map").query().isVisible());
    }

    @SuppressWarnings("unchecked")
    private static void choose(FxRobot robot, ExplanationMethod method) {
        ComboBox<ExplanationMethod> box = robot.lookup(".combo-box").nth(3).queryAs(ComboBox.class);
        robot.interact(() -> box.setValue(method));
    }
}
