package attune.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.figure.Cell;
import attune.figure.Matrix;
import attune.figure.MatrixLayout;
import attune.figure.Palette;
import attune.figure.Window;
import java.util.OptionalInt;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Mouse and keys find the cell that is seen. */
@ExtendWith(ApplicationExtension.class)
class MatrixViewTest {

    private final Matrix matrix = Gallery.matrix();
    private MatrixView view;

    @Start
    void start(Stage stage) {
        view = new MatrixView();
        view.matrixProperty().set(matrix);
        Stages.show(stage, view, 360, 260);
    }

    @Test
    void pointingNamesTheCell(FxRobot robot) {
        robot.moveTo(middle(7, 20));
        assertEquals(new Cell(7, 20), view.hoveredProperty().get());
        assertEquals(String.format("actors → 2.0 s   %.4f", matrix.value(7, 20)), view.getAccessibleHelp());
        robot.moveTo(view.localToScreen(3, 3));
        assertNull(view.hoveredProperty().get());
    }

    @Test
    void theCellThatIsSeenHasItsColour() {
        Point2D at = view.screenToLocal(middle(2, 8));
        assertEquals(matrix.scale().argb(matrix.value(2, 8), Palette.LIGHT), Stages.colour(view, at.getX(), at.getY()));
    }

    @Test
    void aClickPinsTheRowAndAgainFreesIt(FxRobot robot) {
        robot.clickOn(middle(4, 10));
        assertEquals(OptionalInt.of(4), view.pinnedRowProperty().get());
        assertEquals(OptionalInt.empty(), view.pinnedColumnProperty().get());
        robot.clickOn(middle(4, 11));
        assertEquals(OptionalInt.empty(), view.pinnedRowProperty().get());
    }

    @Test
    void aClickOnANamePinsIt(FxRobot robot) {
        MatrixLayout layout = view.plan();
        robot.clickOn(view.localToScreen(layout.left() / 2, layout.y(6) + layout.cellHeight() / 2));
        assertEquals(OptionalInt.of(6), view.pinnedRowProperty().get());
        robot.clickOn(view.localToScreen(layout.x(10) + layout.cellWidth() / 2, layout.y(9) + 10));
        assertEquals(OptionalInt.of(10), view.pinnedColumnProperty().get());
    }

    @Test
    void keysMoveAndPin(FxRobot robot) {
        robot.interact(view::requestFocus);
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.RIGHT);
        assertEquals(new Cell(1, 1), view.hoveredProperty().get());
        robot.type(KeyCode.ENTER);
        assertEquals(OptionalInt.of(1), view.pinnedRowProperty().get());
        robot.press(KeyCode.SHIFT).type(KeyCode.ENTER).release(KeyCode.SHIFT);
        assertEquals(OptionalInt.of(1), view.pinnedColumnProperty().get());
        robot.type(KeyCode.ESCAPE);
        assertEquals(OptionalInt.empty(), view.pinnedRowProperty().get());
    }

    @Test
    void zoomingKeepsTheCellUnderTheCursorInSight(FxRobot robot) {
        Point2D at = view.screenToLocal(middle(7, 20));
        Stages.zoomIn(view, at.getX(), at.getY(), 3);
        Window seen = view.windowProperty().get();
        assertTrue(seen.columns() < 20 && seen.column() <= 20 && seen.column() + seen.columns() > 20, seen.toString());
        robot.moveTo(middle(7, 20));
        assertEquals(new Cell(7, 20), view.hoveredProperty().get());
        robot.interact(view::requestFocus);
        robot.type(KeyCode.F);
        assertEquals(Window.all(matrix), view.windowProperty().get());
    }

    @Test
    void othersNumbersUnderTheSameNamesKeepThePin(FxRobot robot) {
        robot.clickOn(middle(4, 10));
        robot.interact(() -> view.matrixProperty().set(Gallery.matrix()));
        assertEquals(OptionalInt.of(4), view.pinnedRowProperty().get());
        robot.interact(() -> view.matrixProperty().set(null));
        assertEquals(OptionalInt.empty(), view.pinnedRowProperty().get());
    }

    private Point2D middle(int row, int column) {
        WaitForAsyncUtils.waitForFxEvents();
        MatrixLayout layout = view.plan();
        return view.localToScreen(
            layout.x(column) + layout.cellWidth() / 2, layout.y(row) + layout.cellHeight() / 2);
    }
}
