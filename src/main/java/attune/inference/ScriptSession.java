package attune.inference;

import ai.djl.Device;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import attune.domain.AttentionMap;
import attune.domain.Features;
import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.Position;
import attune.domain.Prediction;
import attune.domain.ScriptSpec;
import attune.domain.Stream;
import attune.job.Progress;
import attune.model.script.ScriptArguments;
import attune.model.script.ScriptModule;
import attune.model.variant.Batch;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A TorchScript network on a device. It is asked whole each time: what it makes of one stream alone is not to be had. */
final class ScriptSession implements ModelSession {

    private static final double NANO = 1e-9;

    private final ScriptSpec spec;
    private final Path file;
    private final Device device;
    private final ScriptModule module;

    private ScriptSession(ScriptSpec spec, Path file, Device device, ScriptModule module) {
        this.spec = spec;
        this.file = file;
        this.device = device;
        this.module = module;
    }

    static ScriptSession open(ScriptSpec spec, Path file, String device, Progress progress) {
        progress.at(0, "");
        Device chosen = Devices.of(device);
        progress.at(0.5, "");
        ScriptModule module = ScriptModule.load(file, chosen);
        progress.at(1, "");
        return new ScriptSession(spec, file, chosen, module);
    }

    @Override public String device() {
        return Devices.name(device);
    }

    @Override public Forward read(Features features, Masking masking) {
        Map<Modality, Stream> streams = Batch.readable(features, masking, spec);
        Map<Modality, List<Position>> positions = new EnumMap<>(Modality.class);
        streams.forEach((modality, stream) -> positions.put(modality, stream.positions()));
        long start = System.nanoTime();
        try (NDManager call = NDManager.newBaseManager(device)) {
            NDList given = new ScriptArguments(spec, streams, masking).in(call);
            NDList back = module.forward(given);
            back.attach(call);
            ScriptResults results = new ScriptResults(spec, file, back, positions);
            Prediction prediction = results.prediction();
            List<AttentionMap> attention = results.attention();
            return new Forward(device(), prediction, results.gates(), Optional.empty(), attention, positions,
                Map.of("decide", (System.nanoTime() - start) * NANO));
        }
    }

    @Override public void close() {
        module.close();
    }
}
