package attune.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.Settings;
import attune.figure.Cell;
import attune.figure.SquareFigure;
import attune.figure.SquareLayout;
import attune.ui.common.FigureCanvas;
import attune.ui.evaluate.FieldTest;
import attune.ui.evaluate.Which;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** From a cell of a matrix to its samples, to one of them in Inspect, to the next, and back to its row. */
@ExtendWith(ApplicationExtension.class)
class EvaluateWindowTest {

    private final Fakes fakes = new Fakes();
    private Desk desk;

    @Start
    void start(Stage stage) {
        desk = new Desk(fakes.useCases(), Fakes.runners(), Settings.DEFAULTS);
        new ShellWindow(stage, desk, context -> new Fakes.Titles(), null).show(List.of(Path.of("review.txt")), List.of());
    }

    @Test
    void theWayFromACellThroughInspectAndBackKeepsItsPlace(FxRobot robot) {
        robot.type(KeyCode.DIGIT3);
        assertEquals("300 samples in both · " + verdict(robot), text(robot, "#population"));
        robot.clickOn(cell(robot, "#square-b", 0, 2));
        TableView<Integer> table = robot.lookup("#samples").queryTableView();
        SquareFigure figure = (SquareFigure) robot.lookup("#square-b").queryAs(FigureCanvas.class).getFigure();
        assertTrue(figure.chosen().contains(new Cell(0, 2)));
        int count = table.getItems().size();
        assertTrue(count > 3 && count < 100, "a cell of 300 has " + count);
        int second = table.getItems().get(1);
        int third = table.getItems().get(2);
        robot.interact(() -> {
            table.requestFocus();
            table.getSelectionModel().select(1);
        });
        robot.type(KeyCode.ENTER);
        assertEquals(Place.INSPECT, desk.placeProperty().get());
        assertEquals("text of " + second, text(robot, "#sample-title"));
        assertTrue(text(robot, "#trail-place").startsWith("2 of " + count + " · B: negative → positive"));
        robot.clickOn("#trail-next");
        assertEquals("text of " + third, text(robot, "#sample-title"));
        robot.press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
        assertEquals(Place.EVALUATE, desk.placeProperty().get());
        assertEquals(count, table.getItems().size());
        assertEquals(third, table.getSelectionModel().getSelectedItem());
        assertFalse(robot.lookup(".trail").query().isVisible());
    }

    @Test
    void whatIsNotedInInspectStandsInEvaluate(FxRobot robot) {
        robot.type(KeyCode.DIGIT3);
        TableView<Integer> table = robot.lookup("#samples").queryTableView();
        robot.interact(() -> {
            table.requestFocus();
            table.getSelectionModel().select(4);
        });
        robot.type(KeyCode.ENTER);
        robot.clickOn("#trail-review-doubtful-label").clickOn("#trail-review-note").write("says 3 good things");
        robot.clickOn("#trail-next");
        assertEquals("", robot.lookup("#trail-review-note").queryTextInputControl().getText(), "another sample has its own");
        robot.clickOn("#trail-previous");
        assertEquals("says 3 good things", robot.lookup("#trail-review-note").queryTextInputControl().getText());
        robot.clickOn("#trail-back");
        assertTrue(table.getColumns().stream().anyMatch(column -> column.getId().equals("review")),
            "the table has a column for it");
        robot.interact(() -> desk.evaluating().selection().whichProperty().set(
            Which.ALL.with(new FieldTest.Contains("note", "GOOD"))));
        assertEquals(1, table.getItems().size(), "and is found by its words");
    }

    @Test
    void ctrlAddsACellAndAnotherSampleEndsTheWay(FxRobot robot) {
        robot.type(KeyCode.DIGIT3);
        robot.clickOn(cell(robot, "#square-a", 0, 1));
        TableView<Integer> table = robot.lookup("#samples").queryTableView();
        int one = table.getItems().size();
        robot.press(KeyCode.CONTROL).clickOn(cell(robot, "#square-a", 0, 2)).release(KeyCode.CONTROL);
        assertTrue(table.getItems().size() > one);
        robot.interact(() -> {
            table.requestFocus();
            table.getSelectionModel().select(0);
        });
        robot.type(KeyCode.ENTER);
        assertTrue(robot.lookup(".trail").query().isVisible());
        robot.interact(() -> desk.take(List.of(Path.of("other.txt"))));
        assertFalse(robot.lookup(".trail").query().isVisible());
    }

    /** The middle of a cell, on the screen. */
    private static Point2D cell(FxRobot robot, String id, int row, int column) {
        FigureCanvas view = robot.lookup(id).queryAs(FigureCanvas.class);
        SquareLayout layout = ((SquareFigure) view.getFigure()).layout(
            view.getWidth() - view.snappedLeftInset() - view.snappedRightInset(),
            view.getHeight() - view.snappedTopInset() - view.snappedBottomInset());
        return view.localToScreen(view.snappedLeftInset() + layout.x(column) + layout.cellWidth() / 2,
            view.snappedTopInset() + layout.y(row) + layout.cellHeight() / 2);
    }

    private static String verdict(FxRobot robot) {
        return text(robot, "#population").replaceFirst("^.* · ", "");
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }
}
