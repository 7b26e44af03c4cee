package attune.ui.common;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/** Puts one widget on a stage, in the light theme, at (0, 0) and a size. */
final class Stages {

    private Stages() {
    }

    static void show(Stage stage, Region widget, double width, double height) {
        Pane pane = new Pane(widget);
        widget.resize(width, height);
        widget.setMinSize(width, height);
        widget.setPrefSize(width, height);
        widget.setMaxSize(width, height);
        Scene scene = new Scene(pane, width + 40, height + 40);
        scene.getStylesheets().addAll(GalleryTest.sheet("light"), GalleryTest.sheet("common"));
        stage.setScene(scene);
        stage.show();
    }

    /** Turns the wheel up by notches with Ctrl held: the headless robot does not tell of keys held while scrolling. */
    static void zoomIn(Node node, double x, double y, int notches) {
        Point2D scene = node.localToScene(x, y);
        Point2D screen = node.localToScreen(x, y);
        for (int i = 0; i < notches; i++) {
            ScrollEvent event = new ScrollEvent(ScrollEvent.SCROLL, scene.getX(), scene.getY(), screen.getX(), screen.getY(),
                false, true, false, false, false, false, 0, 40, 0, 40, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null);
            WaitForAsyncUtils.waitForAsyncFx(20_000, () -> Event.fireEvent(node, event));
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    /** Waits until what was asked for is painted. */
    private static void awaitPulse(Scene scene) {
        WaitForAsyncUtils.waitForFxEvents();
        CountDownLatch painted = new CountDownLatch(1);
        Platform.runLater(() -> {
            scene.addPostLayoutPulseListener(painted::countDown);
            Platform.requestNextPulse();
        });
        try {
            painted.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    /** The colour that is seen at a point of a node. */
    static int colour(Node node, double x, double y) {
        awaitPulse(node.getScene());
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            WritableImage image = node.getScene().snapshot(null);
            var at = node.localToScene(x, y);
            return image.getPixelReader().getArgb((int) at.getX(), (int) at.getY());
        });
    }
}
