package attune.workbench;

import attune.domain.Predictions;
import attune.evaluation.Calibration;
import attune.evaluation.Measurement;
import attune.evaluation.ProbabilityFigures;
import attune.job.Cancellation;
import attune.job.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures runs on disk and tables of predictions. */
public final class MeasureRuns implements MeasurePredictions {

    @Override public List<MeasuredGroup> measure(Path path, Progress progress, Cancellation cancellation) {
        progress.at(Double.NaN, path.getFileName() == null ? path.toString() : path.getFileName().toString());
        List<RunGroup> groups = RunSources.groups(path, cancellation);
        List<MeasuredGroup> measured = new ArrayList<>();
        for (RunGroup group : groups) {
            cancellation.check();
            progress.at((double) measured.size() / groups.size(), group.name());
            measured.add(measure(group));
        }
        progress.at(1, "");
        return measured;
    }

    static MeasuredGroup measure(RunGroup group) {
        List<Predictions> seeds = List.copyOf(group.seeds().values());
        return new MeasuredGroup(group, Measurement.of(group.seeds()),
            ProbabilityFigures.known(seeds) ? seeds.stream().map(Calibration::of).toList() : List.of(),
            ProbabilityFigures.of(group.seeds()));
    }
}
