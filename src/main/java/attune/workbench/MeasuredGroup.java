package attune.workbench;

import attune.evaluation.Calibration;
import attune.evaluation.Measurement;
import java.util.List;
import java.util.Map;

/**
 * A group of runs and what it is worth.
 *
 * @param calibrations of each seed; none where no probabilities are known
 * @param averagePrecision by class, the mean over the seeds; none where no probabilities are known
 */
public record MeasuredGroup(
    RunGroup group, Measurement measurement, List<Calibration> calibrations, Map<String, Double> averagePrecision) {
}
