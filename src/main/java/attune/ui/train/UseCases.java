package attune.ui.train;

import attune.workbench.CheckCorpora;
import attune.workbench.KeepTrainings;
import attune.workbench.TrainModel;
import attune.workbench.TrainingChoices;

/** What Train asks of the workbench. */
public record UseCases(TrainModel train, CheckCorpora corpora, TrainingChoices choices, KeepTrainings trainings) {
}
