package attune.workbench;

import attune.domain.Picture;
import attune.domain.Sample;
import attune.job.Cancellation;
import attune.job.Progress;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the samples that a run was asked, in the corpus they come from: a run keeps only their ids. */
public interface SampleOrigins {

    /** Where a corpus stands, as it was said last. */
    Optional<Path> place(String corpus);

    /** Keeps where a corpus stands. */
    void keep(String corpus, Path place);

    /** What the place of a corpus must lead to; empty where no reader has that name. */
    Optional<CorpusCard> card(String corpus, Locale locale);

    /**
     * Reads a list of a corpus.
     *
     * @param asked whose corpus, list and protocol say where to look
     * @return the samples by the id that runs have
     */
    Map<String, Origin> read(RunListing.Asked asked, Path place, Progress progress, Cancellation cancellation);

    /**
     * Opens a sample: a clip, a sound, or an image with a sound as a clip, else words and image as a post; one of which
     * nothing is there is refused.
     */
    Sample open(Origin origin, Progress progress, Cancellation cancellation);

    /** Opens words that a run keeps itself, without their media. */
    Sample post(String text);

    /** A still, at most {@code side} pixels a side; empty where there is no picture. */
    Optional<Picture> still(Origin origin, int side, Cancellation cancellation);
}
