package attune.ui.inspect;

import attune.workbench.AnalyseSample;
import attune.workbench.EditSample;
import attune.workbench.ExplainPrediction;
import attune.workbench.ExportAnalysis;
import attune.workbench.GatesOfModels;
import attune.workbench.ListenToClip;
import attune.workbench.OpenSample;
import attune.workbench.PlayClip;

/** What this perspective asks of the workbench. */
public record UseCases(
    OpenSample open, EditSample edit, AnalyseSample analyse, ListenToClip listen, PlayClip play, ExportAnalysis export,
    ExplainPrediction explain, GatesOfModels gates) {
}
