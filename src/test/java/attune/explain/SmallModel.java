package attune.explain;

import ai.djl.ndarray.NDManager;
import attune.domain.Features;
import attune.domain.Masking;
import attune.domain.ModelSpec;
import attune.domain.Target;
import attune.inference.InferenceSession;
import attune.job.Progress;
import attune.model.variant.Network;
import attune.model.weights.Safetensors;
import java.nio.file.Path;

/** A small untrained model on disk and opened, for tests of what is asked of one. */
final class SmallModel {

    static final int MASK_PIECE = 1;

    private SmallModel() {
    }

    static InferenceSession open(ModelSpec spec, Path folder) {
        Path file = folder.resolve(spec.variant() + ".safetensors");
        try (NDManager manager = NDManager.newBaseManager()) {
            Safetensors.write(file, Network.of(spec, manager, 7).parameters().byName());
        }
        return InferenceSession.open(spec, file, "cpu", Progress.SILENT);
    }

    static Subject subject(InferenceSession session, Features features, Masking masking) {
        return new Subject(session, features, masking, Target.of(session.read(features, masking).prediction()), MASK_PIECE);
    }
}
