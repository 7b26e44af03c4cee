package attune.ui.compare;

import attune.workbench.AnalyseSample;

/** What this perspective asks of the workbench. */
public record UseCases(AnalyseSample analyse) {
}
