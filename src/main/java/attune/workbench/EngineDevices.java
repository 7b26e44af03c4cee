package attune.workbench;

import attune.inference.Devices;
import attune.job.Progress;
import java.util.List;

/** The devices of the engine, and what else a reading needs. */
final class EngineDevices implements ListDevices {

    private final SamplePieces pieces;

    EngineDevices(SamplePieces pieces) {
        this.pieces = pieces;
    }

    @Override public List<String> all(Progress progress) {
        return Devices.all();
    }

    @Override public String engine(Progress progress) {
        return Devices.engine();
    }

    @Override public void prepare() {
        pieces.prepare();
    }
}
