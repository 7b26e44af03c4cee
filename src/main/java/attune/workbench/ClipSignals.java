package attune.workbench;

import attune.domain.TimeSpan;

/**
 * The sound of a whole clip as the lanes draw it. Every call costs time by the number of columns asked for, not by the
 * length of the clip, which stays outside the heap. Letters: n columns, b mel bands.
 */
public interface ClipSignals extends AutoCloseable {

    /** Seconds of sound. */
    double duration();

    /** Lowest and highest amplitude of each column: 2n numbers, low then high. */
    float[] peaks(TimeSpan span, int columns);

    /** Log-mel of each column, the mean over its time: n × b natural logarithms, band 0 lowest. */
    float[] logMel(TimeSpan span, int columns);

    int bands();

    /** Fundamental frequency of each column in Hz, NaN where unvoiced. */
    float[] pitch(TimeSpan span, int columns);

    /** Root mean square of each column in dB below full scale, -100 for silence. */
    float[] energy(TimeSpan span, int columns);

    @Override void close();
}
