package attune.workbench;

import attune.domain.Sample;
import attune.job.Cancellation;
import attune.job.Progress;
import java.nio.file.Path;

/** Writes what a model is given to read, before any network: token ids, region pixels, log-mel, positions. */
@FunctionalInterface
public interface ExportFeatures {

    /**
     * Writes the features of one window of a clip, or of a post (window 0), as NumPy's {@code .npz}.
     *
     * @param model name of an installed model, whose specification says how each modality is prepared
     */
    void npz(Sample sample, int window, String model, Path file, Progress progress, Cancellation cancellation);
}
