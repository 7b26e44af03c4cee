package attune.workbench;

import attune.domain.BadInput;
import attune.domain.Features;
import attune.domain.GateCloud;
import attune.domain.Masking;
import attune.inference.Forward;
import attune.inference.InferenceSession;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.store.GateCloudFile;
import attune.store.ModelFolder;
import attune.store.ModelFolders;
import attune.store.TrustedScripts;
import attune.training.HeldOut;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Clouds of gates as files beside the weights that they belong to. */
final class GatesInModelFolders implements GatesOfModels {

    private final ModelFolders models;
    private final TrustedScripts trusted;

    GatesInModelFolders(ModelFolders models, TrustedScripts trusted) {
        this.models = models;
        this.trusted = trusted;
    }

    @Override public Optional<GateCloud> cloud(String model) {
        return GateCloudFile.read(models.open(model));
    }

    @Override public GateCloud measure(
        Path folder, String dataset, Path path, int samples, Progress progress, Cancellation cancellation) {
        ModelFolder model = trusted.own(models.open(folder));
        List<GateCloud.Point> points = new ArrayList<>();
        try (HeldOut list = HeldOut.open(model, dataset, path, samples);
            InferenceSession session = InferenceSession.open(model, "auto", Progress.SILENT)) {
            for (int i = 0; i < list.size(); i++) {
                cancellation.check();
                progress.at((double) i / list.size(), dataset);
                HeldOut.Sample sample = list.sample(i);
                point(session, sample, model).ifPresent(points::add);
            }
        }
        if (points.isEmpty()) {
            throw new BadInput("models.no-gates", model.name());
        }
        GateCloud cloud = new GateCloud(dataset, points);
        try {
            GateCloudFile.write(model, cloud);
        } catch (IOException e) {
            throw new BadInput(e, "batch.unwritable", model.folder());
        }
        progress.at(1, "");
        return cloud;
    }

    private static Optional<GateCloud.Point> point(InferenceSession session, HeldOut.Sample sample, ModelFolder model) {
        Features features = sample.features();
        if (model.spec().inputs().keySet().stream().noneMatch(features::has)) {
            return Optional.empty();
        }
        Forward read = session.read(features, Masking.NONE);
        String truth = sample.truth().isPresent() ? model.spec().labels().get(sample.truth().getAsInt()) : "";
        return read.gates().map(gates -> new GateCloud.Point(gates, truth, read.prediction().label()));
    }
}
