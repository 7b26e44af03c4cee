package attune.workbench;

import attune.domain.Sample;

/** A reading as one JSON document: probabilities, gates, tokens, positions, attention, timings, model, device. */
@FunctionalInterface
public interface ExportAnalysis {

    String json(Sample sample, Reading reading);
}
