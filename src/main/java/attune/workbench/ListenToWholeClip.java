package attune.workbench;

import attune.domain.Sample;
import attune.domain.TimeSpan;
import attune.feature.SignalTrack;
import attune.job.Cancellation;
import attune.job.Progress;

/** The lanes of a clip from one pass through its sound. */
public final class ListenToWholeClip implements ListenToClip {

    @Override public ClipSignals signals(Sample.Clip clip, Progress progress, Cancellation cancellation) {
        return new Signals(SignalTrack.of(clip, progress, cancellation));
    }

    /** A track as the window knows it. */
    private record Signals(SignalTrack track) implements ClipSignals {

        @Override public double duration() {
            return track.duration();
        }

        @Override public float[] peaks(TimeSpan span, int columns) {
            return track.peaks(span, columns);
        }

        @Override public float[] logMel(TimeSpan span, int columns) {
            return track.logMel(span, columns);
        }

        @Override public int bands() {
            return track.bands();
        }

        @Override public float[] pitch(TimeSpan span, int columns) {
            return track.pitch(span, columns);
        }

        @Override public float[] energy(TimeSpan span, int columns) {
            return track.energy(span, columns);
        }

        @Override public void close() {
            track.close();
        }
    }
}
