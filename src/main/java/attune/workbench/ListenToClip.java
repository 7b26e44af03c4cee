package attune.workbench;

import attune.domain.Sample;
import attune.job.Cancellation;
import attune.job.Progress;

/** Reads the sound of a clip once for its lanes. Slow: call it inside a job; close what it returns. */
@FunctionalInterface
public interface ListenToClip {

    ClipSignals signals(Sample.Clip clip, Progress progress, Cancellation cancellation);
}
