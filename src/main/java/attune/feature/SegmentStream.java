package attune.feature;

import attune.domain.Position;
import attune.domain.Sound;
import attune.domain.Stream;
import attune.domain.StreamSpec;
import attune.domain.TimeSpan;
import attune.signal.LogMel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Log-mel segments of a sound, raw natural logarithms: standardising is the network's own first step. The sound is taken as
 * followed by silence, so that it has one frame every 10 ms to its end; a last segment less than half filled is left off.
 */
final class SegmentStream {

    private static final double HOP_SECONDS = (double) LogMel.HOP / LogMel.RATE;

    private SegmentStream() {
    }

    /** Segments that a sound makes, however many the model reads. */
    static int count(Sound sound, StreamSpec.LogMel spec) {
        int frames = sound.samples().length / LogMel.HOP;
        int whole = frames / spec.segmentFrames();
        int rest = frames % spec.segmentFrames();
        return 2 * rest >= spec.segmentFrames() || whole == 0 && rest > 0 ? whole + 1 : whole;
    }

    static Optional<Stream> of(Sound sound, double start, StreamSpec.LogMel spec) {
        if (sound.rate() != LogMel.RATE || spec.bands() != LogMel.BANDS) {
            throw new IllegalArgumentException("log-mel segments have " + LogMel.BANDS + " bands at " + LogMel.RATE
                + " Hz, got " + spec.bands() + " at " + sound.rate());
        }
        int n = Math.min(count(sound, spec), spec.longest());
        if (n == 0) {
            return Optional.empty();
        }
        int length = Math.min(sound.samples().length, n * spec.segmentFrames() * LogMel.HOP);
        float[] samples = new float[length + LogMel.WINDOW - LogMel.HOP];
        // Where the sound goes on after the last segment read, the last frames see it rather than silence.
        System.arraycopy(sound.samples(), 0, samples, 0, Math.min(samples.length, sound.samples().length));
        float[] frames = LogMel.of(samples);
        int each = spec.bands() * spec.segmentFrames();
        float[] values = new float[n * each];
        Arrays.fill(values, LogMel.SILENCE);
        for (int frame = 0; frame < frames.length / LogMel.BANDS; frame++) {
            int at = frame / spec.segmentFrames() * each + frame % spec.segmentFrames();
            for (int band = 0; band < LogMel.BANDS; band++) {
                values[at + band * spec.segmentFrames()] = frames[frame * LogMel.BANDS + band];
            }
        }
        double seconds = spec.segmentFrames() * HOP_SECONDS;
        double end = start + sound.duration();
        List<Position> positions = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            positions.add(new Position.Segment(new TimeSpan(start + i * seconds, Math.min(end, start + (i + 1) * seconds))));
        }
        return Optional.of(new Stream.LogMelSegments(values, spec.bands(), spec.segmentFrames(), positions));
    }
}
