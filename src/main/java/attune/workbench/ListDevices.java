package attune.workbench;

import attune.job.Progress;
import java.util.List;

/** The devices a model can run on. Slow at first: the engine is loaded. */
public interface ListDevices {

    /** cpu, then cuda:0, cuda:1, … where there are any. */
    List<String> all(Progress progress);

    /** The engine and its version, such as {@code PyTorch 2.7.1}. */
    String engine(Progress progress);

    /** Loads what else the first reading would wait for: the detector of faces. Slow at first, from any thread. */
    default void prepare() {
    }
}
