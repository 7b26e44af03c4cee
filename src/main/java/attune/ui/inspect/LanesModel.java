package attune.ui.inspect;

import attune.domain.Sample;
import attune.job.JobRunner;
import attune.job.Latest;
import attune.job.Outcome;
import attune.ui.common.Problems;
import attune.workbench.ClipSignals;
import attune.workbench.ListenToClip;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The sound of the open clip for its lanes: heard once in the background, and let go with the clip. */
final class LanesModel {

    private final ListenToClip listen;
    private final Latest latest;
    private final String jobName;
    private final Problems problems;
    private final ReadOnlyObjectWrapper<ClipSignals> signals = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Path file;

    LanesModel(ListenToClip listen, JobRunner jobs, String jobName, Problems problems) {
        this.listen = listen;
        this.latest = new Latest(jobs);
        this.jobName = jobName;
        this.problems = problems;
    }

    /** Listens to a clip. Another text to the same file, and a clip without sound, cost nothing. */
    void open(Sample.Clip clip) {
        if (clip.file().equals(file)) {
            return;
        }
        close();
        file = clip.file();
        if (clip.facts().audio().isEmpty()) {
            return;
        }
        busy.set(true);
        latest.start(jobName, (progress, cancellation) -> {
            ClipSignals heard = listen.signals(clip, progress, cancellation);
            // A request that is dropped now would never be closed by anyone else.
            cancellation.onCancel(heard::close);
            return heard;
        }, this::end);
    }

    void close() {
        latest.cancel();
        busy.set(false);
        file = null;
        ClipSignals heard = signals.get();
        signals.set(null);
        if (heard != null) {
            heard.close();
        }
    }

    /** Null until the clip was listened to, and for a clip without sound. */
    ReadOnlyObjectProperty<ClipSignals> signals() {
        return signals.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    private void end(Outcome<ClipSignals> outcome) {
        busy.set(false);
        switch (outcome) {
            case Outcome.Succeeded<ClipSignals> done -> signals.set(done.value());
            case Outcome.Failed<ClipSignals> failed -> problems.tell(failed.cause());
            case Outcome.Cancelled<ClipSignals> cancelled -> file = null;
        }
    }
}
