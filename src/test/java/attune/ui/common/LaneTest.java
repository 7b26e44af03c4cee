package attune.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.TimeSpan;
import attune.figure.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A lane of 10 s, 402 pixels wide with a border of 1: 40 pixels a second. */
@ExtendWith(ApplicationExtension.class)
class LaneTest {

    private final List<Double> sought = new ArrayList<>();
    private final TimeAxis axis = new TimeAxis(sought::add);
    private final List<TimeSpan> asked = new ArrayList<>();
    private final List<Consumer<float[]>> answers = new ArrayList<>();
    private WaveformLane lane;

    @Start
    void start(Stage stage) {
        axis.setDuration(10);
        lane = new WaveformLane(axis, "Waveform");
        lane.setSource((span, columns, answer) -> {
            asked.add(span);
            answers.add(answer);
        });
        Stages.show(stage, lane, 402, 60);
    }

    @Test
    void aClickSeeks(FxRobot robot) {
        robot.clickOn(at(3));
        assertEquals(1, sought.size());
        assertEquals(3, sought.getFirst(), 0.03);
    }

    @Test
    void aDragBrushesAndAClickClears(FxRobot robot) {
        robot.drag(at(2)).dropTo(at(4.5));
        TimeSpan brush = axis.brushProperty().get();
        assertEquals(2, brush.start(), 0.03);
        assertEquals(4.5, brush.end(), 0.03);
        assertTrue(sought.isEmpty(), "a drag does not seek");
        robot.clickOn(at(8));
        assertNull(axis.brushProperty().get());
    }

    @Test
    void aDragToTheLeftBrushesTheSame(FxRobot robot) {
        robot.drag(at(4.5)).dropTo(at(2));
        assertEquals(2, axis.brushProperty().get().start(), 0.03);
    }

    @Test
    void ctrlAndWheelZoomAroundTheCursor() {
        Stages.zoomIn(lane, 121, 30, 4);
        assertTrue(axis.visible().length() < 5, axis.visible().toString());
        assertEquals(3, axis.time(120, 400), 0.05);
    }

    @Test
    void keysFitZoomAndBrush(FxRobot robot) {
        robot.clickOn(at(5));
        robot.interact(() -> axis.playheadProperty().set(5));
        robot.type(KeyCode.EQUALS);
        assertEquals(8, axis.visible().length(), 1e-6);
        robot.type(KeyCode.F);
        assertEquals(new TimeSpan(0, 10), axis.visible());
        robot.type(KeyCode.OPEN_BRACKET);
        robot.interact(() -> axis.playheadProperty().set(7));
        robot.type(KeyCode.CLOSE_BRACKET);
        assertEquals(new TimeSpan(5, 7), axis.brushProperty().get());
        robot.type(KeyCode.ESCAPE);
        assertNull(axis.brushProperty().get());
    }

    @Test
    void onlyTheNewestAnswerCounts(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(new TimeSpan(0, 10)), asked);
        robot.interact(() -> axis.zoom(0.5, 0));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(new TimeSpan(0, 5), asked.getLast());
        float[] loud = new float[800];
        for (int i = 0; i < loud.length; i++) {
            loud[i] = i % 2 == 0 ? -1 : 1;
        }
        robot.interact(() -> answers.getFirst().accept(loud));
        assertEquals(Palette.LIGHT.surface(), Stages.colour(lane, 300, 20), "an answer that comes too late");
        robot.interact(() -> answers.getLast().accept(loud));
        assertEquals(Palette.LIGHT.muted(), Stages.colour(lane, 300, 20));
    }

    @Test
    void thePlayheadStandsAtItsTime(FxRobot robot) {
        robot.interact(() -> axis.playheadProperty().set(2.5));
        assertEquals(Palette.LIGHT.accent(), Stages.colour(lane, 101, 40));
        robot.interact(() -> axis.zoom(0.5, 10));
        assertEquals(Palette.LIGHT.surface(), Stages.colour(lane, 101, 40), "it is out of sight");
    }

    @Test
    void heatStandsOnItsSeconds(FxRobot robot) {
        robot.interact(() -> lane.heatProperty().set(List.of(new Weighted(new TimeSpan(6, 7), 1))));
        assertEquals(0xfffde725, Stages.colour(lane, 1 + 6.5 * 40, 57));
        assertEquals(Palette.LIGHT.surface(), Stages.colour(lane, 1 + 5.5 * 40, 57));
    }

    @Test
    void weightsThatWouldTouchGiveWayToTheLargest(FxRobot robot) {
        robot.interact(() -> lane.heatProperty().set(List.of(new Weighted(new TimeSpan(6, 6.2), 0.8, "0.040"),
            new Weighted(new TimeSpan(6.2, 6.4), 1, "0.048"), new Weighted(new TimeSpan(6.4, 6.6), 0.9, "0.041"),
            new Weighted(new TimeSpan(8, 8.2), 0.7, "0.039"))));
        assertEquals(Set.of("0.048", "0.039"), lane.lookupAll(".lane-weight").stream().filter(Node::isVisible)
            .map(node -> ((Label) node).getText()).collect(Collectors.toSet()));
    }

    private Point2D at(double seconds) {
        WaitForAsyncUtils.waitForFxEvents();
        return lane.localToScreen(1 + 40 * seconds, 30);
    }
}
