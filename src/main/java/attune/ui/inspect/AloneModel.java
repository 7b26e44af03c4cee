package attune.ui.inspect;

import attune.domain.Modality;
import attune.domain.Prediction;
import attune.job.JobRunner;
import attune.job.Latest;
import attune.job.Outcome;
import attune.workbench.AnalyseSample;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What each stream of the sample would say alone. It is asked for when a reading stands and nothing newer is wanted, gives
 * way to the next reading, and is kept for those that are gone back to.
 */
final class AloneModel {

    private static final int KEPT = 24;

    private final AnalyseSample analyse;
    private final Latest latest;
    private final String jobName;
    private final Map<ReadingRequest, Map<Modality, Prediction>> kept = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<Map<Modality, Prediction>> said = new ReadOnlyObjectWrapper<>(Map.of());
    private ReadingRequest asked;

    AloneModel(AnalyseSample analyse, JobRunner inference, String jobName) {
        this.analyse = analyse;
        this.latest = new Latest(inference);
        this.jobName = jobName;
    }

    /** Follows the reading: a new one is asked after, the same one with a stream switched off is not. */
    void take(ReadingState state) {
        ReadingRequest whole = state.request() == null ? null : state.request().whole();
        if (whole == null || !whole.equals(asked)) {
            latest.cancel();
            asked = null;
            said.set(Map.of());
        }
        if (state.phase() == ReadingState.Phase.READ && asked == null) {
            asked = whole;
            ask(whole, state.answer());
        }
    }

    /** What each stream says alone; empty until it is known, and where there are not two. */
    ReadOnlyObjectProperty<Map<Modality, Prediction>> said() {
        return said.getReadOnlyProperty();
    }

    void close() {
        latest.cancel();
    }

    private void ask(ReadingRequest whole, Answer answer) {
        if (answer.whole().analysis().positions().size() < 2) {
            return;
        }
        if (kept.containsKey(whole)) {
            said.set(kept.get(whole));
            return;
        }
        latest.start(jobName, (progress, cancellation) -> analyse.alone(answer.whole(), whole.sample(), whole.window(),
            whole.model(), whole.device(), cancellation), outcome -> {
                // A failure here is one of the reading too, which tells of it when it is asked again.
                if (outcome instanceof Outcome.Succeeded<Map<Modality, Prediction>>(Map<Modality, Prediction> alone)) {
                    kept.put(whole, alone);
                    if (kept.size() > KEPT) {
                        kept.remove(kept.keySet().iterator().next());
                    }
                    said.set(alone);
                }
            });
    }
}
