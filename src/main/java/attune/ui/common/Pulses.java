package attune.ui.common;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import javafx.animation.AnimationTimer;

/**
 * The pulses of the window, to show what is new a part a pulse, so that none has to style, lay out and paint it all. Parts wait
 * in the order they were asked for. One that waits already is not put in again: it is to show what there is when its turn
 * comes. Used on the FX thread.
 */
public final class Pulses implements Executor {

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final AnimationTimer turns = new AnimationTimer() {
        @Override public void handle(long now) {
            Runnable next = waiting.poll();
            if (waiting.isEmpty()) {
                stop();
            }
            if (next != null) {
                next.run();
            }
        }
    };

    @Override public void execute(Runnable part) {
        if (!waiting.contains(part)) {
            waiting.add(part);
            turns.start();
        }
    }
}
