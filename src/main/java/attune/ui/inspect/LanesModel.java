package attune.ui.inspect;

import attune.domain.Sample;
import attune.domain.TimeSpan;
import attune.job.JobRunner;
import attune.job.Latest;
import attune.job.Outcome;
import attune.ui.common.Problems;
import attune.workbench.ClipSignals;
import attune.workbench.ListenToClip;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
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
    private final Map<Curve, Latest> requests = new EnumMap<>(Curve.class);
    private Path file;

    /** What a lane draws of the sound. */
    enum Curve {
        /** Lowest and highest amplitude: 2n numbers. */
        WAVEFORM,
        /** n × b natural logarithms. */
        LOG_MEL,
        /** n numbers in Hz, then n in dB. */
        PITCH_AND_ENERGY
    }

    /**
     * Without a clip at first.
     *
     * @param jobs where the clip is listened to
     * @param unlisted where curves are computed: a few milliseconds each, which would only flicker in the status bar
     */
    LanesModel(ListenToClip listen, JobRunner jobs, JobRunner unlisted, String jobName, Problems problems) {
        this.listen = listen;
        this.latest = new Latest(jobs);
        this.jobName = jobName;
        this.problems = problems;
        for (Curve curve : Curve.values()) {
            requests.put(curve, new Latest(unlisted));
        }
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
        requests.values().forEach(Latest::cancel);
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

    /** Computes a curve of a stretch in n columns; {@code answer} is told it unless a newer request takes its place. */
    void request(Curve curve, TimeSpan span, int columns, Consumer<float[]> answer) {
        ClipSignals heard = signals.get();
        if (heard == null) {
            return;
        }
        requests.get(curve).start(jobName, (progress, cancellation) -> switch (curve) {
            case WAVEFORM -> heard.peaks(span, columns);
            case LOG_MEL -> heard.logMel(span, columns);
            case PITCH_AND_ENERGY -> joined(heard.pitch(span, columns), heard.energy(span, columns));
        }, outcome -> {
            switch (outcome) {
                case Outcome.Succeeded<float[]> done -> answer.accept(done.value());
                case Outcome.Failed<float[]> failed -> problems.tell(failed.cause());
                case Outcome.Cancelled<float[]> cancelled -> { }
            }
        });
    }

    private static float[] joined(float[] first, float[] second) {
        float[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
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
