package attune.workbench;

import attune.inference.Devices;
import attune.job.Progress;
import java.util.List;

/** The devices of the engine. */
public final class EngineDevices implements ListDevices {

    @Override public List<String> all(Progress progress) {
        return Devices.all();
    }

    @Override public String engine(Progress progress) {
        return Devices.engine();
    }
}
