package attune.workbench;

import attune.evaluation.Calibration;
import attune.evaluation.Figure;
import attune.evaluation.Measurement;
import java.util.List;

/**
 * A group of runs and what it is worth.
 *
 * @param calibrations of each seed; none where no probabilities are known
 * @param probabilities calibration error, and average precision of each class; none where no probabilities are known
 */
public record MeasuredGroup(
    RunGroup group, Measurement measurement, List<Calibration> calibrations, List<Figure> probabilities) {
}
