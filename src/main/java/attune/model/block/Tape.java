package attune.model.block;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Records a forward pass so that gradients can be had of it. The engine knows one recording in a process: whoever opens
 * a tape waits until the other is closed, so training steps and explanations by gradient take turns.
 */
public final class Tape implements AutoCloseable {

    private static final ReentrantLock TURN = new ReentrantLock(true);

    private final GradientCollector collector;

    private Tape(GradientCollector collector) {
        this.collector = collector;
    }

    /**
     * Lets nothing be recorded on this thread outside a tape. The engine says so to no thread but the one that loaded it, and
     * on any other an exam would be recorded, and weights that want gradients could not be overwritten.
     */
    public static void alone() {
        Engine.getInstance();
        JniUtils.setGradMode(false);
    }

    /** Waits for its turn and begins to record. Closed by the thread that opened it. */
    public static Tape open() {
        TURN.lock();
        alone();
        GradientCollector collector = null;
        try {
            collector = Engine.getInstance().newGradientCollector();
            return new Tape(collector);
        } finally {
            if (collector == null) {
                TURN.unlock();
            }
        }
    }

    /** Leaves the gradients of a scalar in every array that requires them. */
    public void backward(NDArray scalar) {
        collector.backward(scalar);
    }

    @Override public void close() {
        try {
            collector.close();
        } finally {
            TURN.unlock();
        }
    }
}
