package attune.workbench;

import attune.job.Cancellation;
import attune.job.Progress;

/**
 * Asks a finished model a list over and over: as it is, each modality absent, and under noise, blur, covers and dropped words
 * of growing strength. The run holds the answers under each condition.
 */
@FunctionalInterface
public interface MeasureRobustness {

    EvaluateModel.Evaluated measure(EvaluateModel.Order order, Progress progress, Cancellation cancellation);
}
