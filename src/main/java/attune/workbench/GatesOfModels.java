package attune.workbench;

import attune.domain.GateCloud;
import attune.job.Cancellation;
import attune.job.Progress;
import java.nio.file.Path;
import java.util.Optional;

/** How models weigh their streams on held-out samples: the cloud behind one sample's point. */
public interface GatesOfModels {

    /**
     * The cloud that stands in the model's folder; empty where there is none, or one of other weights. Reads two small files and,
     * the first time, the weights for their checksum: call it inside a job.
     *
     * @param model name of an installed model
     */
    Optional<GateCloud> cloud(String model);

    /**
     * Asks held-out samples and writes {@code gates.json} into the model's folder. Minutes.
     *
     * @param model its folder
     * @param dataset name of a corpus with a development list, or {@code composed-clips}
     * @param samples at most
     */
    GateCloud measure(Path model, String dataset, Path path, int samples, Progress progress, Cancellation cancellation);
}
