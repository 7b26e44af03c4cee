package attune.workbench;

import attune.domain.Predictions;
import attune.domain.Task;
import attune.evaluation.Calibration;
import attune.evaluation.Measurement;
import attune.evaluation.PrecisionRecall;
import attune.job.Cancellation;
import attune.job.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        boolean known = seeds.stream().allMatch(run -> run.probabilities().length > 0);
        Map<String, Double> averages = new LinkedHashMap<>();
        if (known && seeds.getFirst().task() instanceof Task.Classes classes) {
            for (int c = 0; c < classes.labels().size(); c++) {
                int label = c;
                averages.put(classes.labels().get(c), seeds.stream().mapToDouble(run ->
                    PrecisionRecall.of(run.trueClasses(), run.probabilities()[label], label).average()).average().orElse(0));
            }
        }
        return new MeasuredGroup(group, Measurement.of(group.seeds()),
            known ? seeds.stream().map(Calibration::of).toList() : List.of(), averages);
    }
}
