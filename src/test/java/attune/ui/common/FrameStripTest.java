package attune.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.Picture;
import attune.figure.ColourMap;
import attune.figure.Palette;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Ten frames of 10 s in 402 pixels: each has its place, a border by its weight, and numbers that do not touch. */
@ExtendWith(ApplicationExtension.class)
class FrameStripTest {

    private static final int RED = 0xffff0000;
    private final TimeAxis axis = new TimeAxis(_ -> { });
    private FrameStrip strip;
    private Image red;

    @Start
    void start(Stage stage) {
        byte[] rgb = new byte[3 * 16 * 16];
        IntStream.range(0, 256).forEach(at -> rgb[3 * at] = -1);
        red = Pictures.image(new Picture(16, 16, rgb, 0));
        axis.setDuration(10);
        strip = new FrameStrip(axis, "Frames");
        strip.setThumbnails(weighed(new double[10]));
        Stages.show(stage, strip, 402, 76);
    }

    @Test
    void theMostReadHasTheStrongestBorder(FxRobot robot) {
        double[] weights = new double[10];
        weights[4] = 1;
        robot.interact(() -> strip.setThumbnails(weighed(weights)));
        double middle = strip.localToScene(strip.getBoundsInLocal()).getMinX() + 1 + 4.5 * 40;
        assertEquals(RED, Stages.colour(strip, middle, 45), "the frame itself");
        assertTrue(IntStream.range(0, 24).anyMatch(x -> Stages.colour(strip, middle - x, 45)
            == ColourMap.VIRIDIS.argb(1, Palette.LIGHT)), "the border beside it");
        assertNotEquals(-1, strip.at(middle, 45));
    }

    @Test
    void numbersThatWouldTouchGiveWayToTheLargest(FxRobot robot) {
        double[] weights = new double[10];
        Arrays.setAll(weights, at -> at < 5 ? 0.1 * (at + 1) : 0);
        robot.interact(() -> strip.setThumbnails(IntStream.range(0, 10)
            .mapToObj(at -> new FrameStrip.Thumbnail(red, 0.5 + at * 0.5, weights[at], at < 5 ? "0.0" + at + "0" : ""))
            .toList()));
        WaitForAsyncUtils.waitForFxEvents();
        Set<String> told = strip.lookupAll(".frame-weight").stream().filter(Node::isVisible)
            .map(node -> ((Label) node).getText()).collect(Collectors.toSet());
        assertEquals(Set.of("0.040", "0.020", "0.000"), told);
    }

    private List<FrameStrip.Thumbnail> weighed(double[] weights) {
        return IntStream.range(0, weights.length).mapToObj(at -> new FrameStrip.Thumbnail(red, at + 0.5, weights[at])).toList();
    }
}
