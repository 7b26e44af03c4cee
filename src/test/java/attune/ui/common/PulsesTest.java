package attune.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Parts are shown in their order, each at a pulse of its own, and once however often they were asked for. */
@ExtendWith(ApplicationExtension.class)
class PulsesTest {

    private final Pulses pulses = new Pulses();
    private final List<String> shown = new ArrayList<>();
    private final List<Long> when = new ArrayList<>();
    private final CountDownLatch done = new CountDownLatch(3);
    private long pulse;

    @Start
    void start(Stage stage) {
        stage.show();
        new AnimationTimer() {
            @Override public void handle(long now) {
                pulse = now;
            }
        }.start();
    }

    @Test
    void aPartAPulse() throws InterruptedException {
        Runnable words = part("words");
        Runnable map = part("map");
        List<String> atOnce = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            pulses.execute(words);
            pulses.execute(map);
            pulses.execute(words);
            return List.copyOf(shown);
        });
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> pulses.execute(part("lanes")));
        assertTrue(done.await(20, TimeUnit.SECONDS));
        assertEquals(List.of(), atOnce, "nothing is shown while it is asked for");
        assertEquals(List.of("words", "map", "lanes"), shown);
        assertEquals(3, new HashSet<>(when).size(), "at " + when);
    }

    private Runnable part(String name) {
        return () -> {
            shown.add(name);
            when.add(pulse);
            done.countDown();
        };
    }
}
