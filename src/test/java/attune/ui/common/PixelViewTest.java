package attune.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import attune.domain.Picture;
import attune.domain.Rectangle;
import attune.figure.ColourMap;
import attune.figure.RegionsFigure;
import attune.figure.Scale;
import java.nio.ByteBuffer;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Frames are shown upright, whole and in their colours; the mouse is told in fractions of the picture. */
@ExtendWith(ApplicationExtension.class)
class PixelViewTest {

    private static final int RED = 0xffc80000;
    private static final int BLUE = 0xff0000c8;

    private PixelView view;

    @Start
    void start(Stage stage) {
        view = new PixelView();
        Stages.show(stage, view, 300, 200);
    }

    /** A frame of 100 × 100: red above, blue below. In the view it stands from x = 50 to 250. */
    private static ByteBuffer frame(int above, int below) {
        ByteBuffer bgra = ByteBuffer.allocateDirect(4 * 100 * 100);
        for (int i = 0; i < 100 * 100; i++) {
            int colour = i < 50 * 100 ? above : below;
            bgra.put((byte) colour).put((byte) (colour >> 8)).put((byte) (colour >> 16)).put((byte) 0xff);
        }
        return bgra.flip();
    }

    @Test
    void aFrameStandsUprightBetweenItsBars() {
        view.show(frame(RED, BLUE), 100, 100, 1.5);
        assertEquals(RED, Stages.colour(view, 150, 40));
        assertEquals(BLUE, Stages.colour(view, 150, 160));
        assertEquals(0xff0d0f12, Stages.colour(view, 20, 100));
        assertEquals(1.5, view.timeProperty().get());
    }

    @Test
    void twoBuffersTakeTurns() {
        ByteBuffer one = frame(RED, RED);
        ByteBuffer two = frame(BLUE, BLUE);
        view.show(one, 100, 100, 0);
        assertEquals(RED, Stages.colour(view, 150, 100));
        view.show(two, 100, 100, 0.04);
        assertEquals(BLUE, Stages.colour(view, 150, 100));
        for (int i = 0; i < one.capacity(); i += 4) {
            one.putInt(i, Integer.reverseBytes(0xff00c800));
        }
        view.show(one, 100, 100, 0.08);
        assertEquals(0xff00c800, Stages.colour(view, 150, 100), "new pixels in an old buffer are seen");
    }

    @Test
    void theMouseIsToldInFractionsOfThePicture(FxRobot robot) {
        view.show(frame(RED, BLUE), 100, 100, 0);
        WaitForAsyncUtils.waitForFxEvents();
        robot.moveTo(view.localToScreen(100, 150));
        Point2D at = view.pointedProperty().get();
        assertEquals(0.25, at.getX(), 0.01);
        assertEquals(0.75, at.getY(), 0.01);
        robot.moveTo(view.localToScreen(20, 100));
        assertNull(view.pointedProperty().get());
    }

    @Test
    void heatLiesOnItsRegion(FxRobot robot) {
        byte[] black = new byte[3 * 100 * 100];
        robot.interact(() -> {
            view.show(new Picture(100, 100, black, 0));
            view.overlayProperty().set(new RegionsFigure(
                List.of(new RegionsFigure.Heat(Rectangle.cell(0, 1, 2, 2), 1)), new Scale(ColourMap.VIRIDIS, 0, 1), List.of()));
        });
        assertEquals(0xff000000, Stages.colour(view, 100, 50));
        int seen = Stages.colour(view, 200, 50);
        assertEquals(0xfd / 2, seen >> 16 & 0xff, 2, "half of viridis' yellow, at the top right");
        assertEquals(0x25 / 2, seen & 0xff, 2);
        assertEquals(0xff000000, Stages.colour(view, 200, 150));
    }
}
