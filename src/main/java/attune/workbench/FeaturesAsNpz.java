package attune.workbench;

import attune.domain.BadInput;
import attune.domain.Features;
import attune.domain.Pieces;
import attune.domain.Sample;
import attune.domain.TimeSpan;
import attune.figure.NpzFile;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.store.ReplacedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Features as an npz of the arrays that {@link FeatureArrays} names. */
public final class FeaturesAsNpz implements ExportFeatures {

    private final SamplePieces pieces;
    private final OpenModels models;

    FeaturesAsNpz(SamplePieces pieces, OpenModels models) {
        this.pieces = pieces;
        this.models = models;
    }

    @Override public void npz(Sample sample, int window, String model, Path file, Progress progress,
        Cancellation cancellation) {
        OpenModels.OpenModel opened = models.get(model);
        List<TimeSpan> windows = pieces.windows(sample, progress.part(0, 0.3), cancellation);
        Pieces decoded = pieces.decode(sample, windows.isEmpty() ? null : windows.get(window), cancellation).pieces();
        progress.at(0.8, "");
        Features features = pieces.features(sample, opened.extraction(), pieces.edited(sample, decoded, window).pieces());
        try {
            ReplacedFile.write(file, out -> {
                try (NpzFile npz = new NpzFile(out)) {
                    FeatureArrays.write(features, npz);
                }
            });
        } catch (IOException e) {
            throw new BadInput(e, "batch.unwritable", file);
        }
        progress.at(1, "");
    }
}
