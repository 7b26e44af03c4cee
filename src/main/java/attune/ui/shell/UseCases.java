package attune.ui.shell;

import attune.workbench.AnalyseBatch;
import attune.workbench.BringModel;
import attune.workbench.EditSample;
import attune.workbench.ListDevices;
import attune.workbench.ListModels;
import attune.workbench.OpenSample;
import attune.workbench.RememberSamples;
import attune.workbench.RememberSettings;

/** What the shell itself asks of the workbench; a perspective is given its own use cases where it is made. */
public record UseCases(OpenSample open, EditSample edit, AnalyseBatch batch, ListModels models, BringModel bring,
    ListDevices devices, RememberSamples samples, RememberSettings settings, attune.ui.compare.UseCases compare,
    attune.ui.evaluate.UseCases evaluate, attune.ui.train.UseCases train) {
}
