package attune.workbench;

import attune.domain.Analysis;
import attune.domain.Masking;
import attune.domain.Pieces;
import attune.domain.TimeSpan;
import java.util.List;

/**
 * One reading of a sample, or of one window of a clip.
 *
 * @param analysis what the model said and how it came to it
 * @param pieces what it was made from: positions of the analysis point into its script and frames
 * @param windows all windows of the clip, in order; empty for a post
 * @param window which of them this is; 0 for a post
 * @param masking what of it the model was not let read, by the changes of the sample or for this reading alone
 * @param notes sentences about what was left out or missing, in the person's language
 * @param explained what was asked about it on top
 */
public record Reading(Analysis analysis, Pieces pieces, List<TimeSpan> windows, int window, Masking masking,
    List<String> notes, Explained explained) {

    /** A reading of which nothing else was asked. */
    public Reading(
        Analysis analysis, Pieces pieces, List<TimeSpan> windows, int window, Masking masking, List<String> notes) {
        this(analysis, pieces, windows, window, masking, notes, Explained.NOTHING);
    }

    /** A reading with nothing masked. */
    public Reading(Analysis analysis, Pieces pieces, List<TimeSpan> windows, int window, List<String> notes) {
        this(analysis, pieces, windows, window, Masking.NONE, notes);
    }

    public Reading {
        windows = List.copyOf(windows);
        notes = List.copyOf(notes);
    }

    /** The same reading with what was asked about it. */
    public Reading with(Explained asked) {
        return new Reading(analysis, pieces, windows, window, masking, notes, asked);
    }
}
