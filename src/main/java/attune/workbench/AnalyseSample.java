package attune.workbench;

import attune.domain.Masking;
import attune.domain.Sample;
import attune.domain.TimeSpan;
import attune.job.Cancellation;
import attune.job.Progress;
import java.util.List;

/**
 * Asks a model to read a sample. Slow: call it inside a job, of which only the latest counts. Decoded pieces, features
 * and encoder outputs are kept, so that asking again with another masking answers within 100 ms.
 */
public interface AnalyseSample {

    /** The windows a clip is read in: at most 15 s each, cut at cues or silence; empty for a post. */
    List<TimeSpan> windows(Sample sample, Progress progress, Cancellation cancellation);

    /**
     * Reads one window of a clip, or a post (window 0).
     *
     * @param model name of an installed model
     * @param device auto, cpu or cuda:n
     */
    Reading read(Sample sample, int window, String model, String device, Masking masking,
        Progress progress, Cancellation cancellation);
}
