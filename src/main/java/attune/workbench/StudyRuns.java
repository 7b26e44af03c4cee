package attune.workbench;

import attune.domain.SampleFacts;
import attune.evaluation.HeadFigures;
import attune.evaluation.Robustness;
import attune.job.Cancellation;
import attune.job.Progress;
import java.util.List;

/** What runs keep beside the answers to samples as they are. A table of another tool keeps none of it. */
public interface StudyRuns {

    /** The column of {@link #facts} that says whether the streams agree: {@link #YES} or {@link #NO}. */
    String AGREEMENT = "agreement";
    String YES = "yes";
    String NO = "no";

    /** What changes of the input cost a group; empty where none was measured. */
    Robustness robustness(RunListing runs, Progress progress, Cancellation cancellation);

    /**
     * What is known of the samples of a group: the columns of {@code samples.parquet}; whether a sample is one of a part that
     * was answered apart, such as {@code reversal}; and whether its streams agree, which they do where it makes no difference
     * to the answer which one of them is absent.
     */
    SampleFacts facts(RunListing runs, Cancellation cancellation);

    /** What the heads of the first seed did, and whether that has to do with being right; none where it was not kept. */
    List<HeadFigures> heads(RunListing runs, Cancellation cancellation);
}
