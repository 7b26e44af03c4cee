package attune.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attune.figure.Axis;
import attune.figure.Matrix;
import attune.figure.MatrixFigure;
import attune.figure.MatrixLayout;
import attune.figure.Palette;
import attune.figure.Scale;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Another style sheet changes what is painted, too. */
@ExtendWith(ApplicationExtension.class)
class ThemeSwitchTest {

    private static final float[] VALUES = {-1, 0, 1};

    private final Matrix matrix = new Matrix(Axis.names(List.of("row")), Axis.names(List.of("a", "b", "c")), VALUES,
        Scale.differences(VALUES), "");
    private MatrixView view;

    @Start
    void start(Stage stage) {
        view = new MatrixView();
        view.matrixProperty().set(matrix);
        Stages.show(stage, view, 240, 120);
    }

    @Test
    void theZeroOfADifferenceFollowsTheGround(FxRobot robot) {
        assertEquals(matrix.scale().argb(0, Palette.LIGHT), zero());
        robot.interact(() -> view.getScene().getStylesheets().set(0, GalleryTest.sheet("dark")));
        assertEquals(matrix.scale().argb(0, Palette.DARK), zero());
        assertEquals(Palette.DARK, view.palette());
    }

    private int zero() {
        MatrixLayout layout = new MatrixFigure(matrix).layout(240, 120);
        return Stages.colour(view, layout.x(1) + layout.cellWidth() / 2, layout.y(0) + layout.cellHeight() / 2);
    }
}
