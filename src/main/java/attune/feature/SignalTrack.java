package attune.feature;

import attune.domain.Sample;
import attune.domain.TimeSpan;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.media.ClipSound;
import attune.signal.Energy;
import attune.signal.Framing;
import attune.signal.LogMel;
import attune.signal.Peaks;
import attune.signal.Pitch;
import attune.signal.Pyramid;
import attune.signal.Pyramid.Joining;
import java.lang.foreign.MemorySegment;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The sound of a whole clip as the lanes draw it: waveform, log-mel, pitch, energy at every zoom. It is listened through
 * once; then each query costs time by its columns. A clip of more than {@link #ON_HEAP} seconds keeps its numbers in a
 * temporary file. A window's value stands where the middle of its window is on the clip's clock. Queries are safe from any
 * thread until {@link #close}. Letters: n columns, b mel bands.
 */
public final class SignalTrack implements AutoCloseable {

    /** Seconds of sound, about 4 MB of numbers, that may stay on the heap. */
    static final double ON_HEAP = 120;
    /** Bytes a second of sound takes, all zooms together. */
    private static final long BYTES_A_SECOND = 36_000;
    private static final int HEAP_PIECE = 1 << 17;
    private static final double RATE = LogMel.RATE;
    private static final int ENERGY_WINDOW = LogMel.WINDOW;

    private final Optional<TemporaryMemory> memory;
    private final Peaks peaks;
    private final Pyramid mel;
    private final Pyramid pitch;
    private final Pyramid energy;
    private long samples;

    private SignalTrack(Optional<TemporaryMemory> memory) {
        this.memory = memory;
        Supplier<MemorySegment> pieces = memory.<Supplier<MemorySegment>>map(file -> file::next)
            .orElseGet(() -> Pyramid.heap(HEAP_PIECE));
        peaks = new Peaks(pieces);
        mel = new Pyramid(LogMel.BANDS, Joining.mean(), pieces);
        pitch = new Pyramid(1, Joining.mean(), pieces);
        energy = new Pyramid(1, Joining.rootMeanSquare(), pieces);
    }

    /** Listens through a clip; one without sound gives a track of 0 s. Close what it returns. */
    public static SignalTrack of(Sample.Clip clip, Progress progress, Cancellation cancellation) {
        double duration = clip.facts().duration();
        boolean large = duration > ON_HEAP && clip.facts().audio().isPresent();
        SignalTrack track = new SignalTrack(
            large ? Optional.of(new TemporaryMemory((long) (duration * BYTES_A_SECOND))) : Optional.empty());
        boolean whole = false;
        try {
            if (clip.facts().audio().isPresent()) {
                track.listen(clip, progress, cancellation);
            }
            whole = true;
            return track;
        } finally {
            if (!whole) {
                track.close();
            }
        }
    }

    /** Seconds of sound. */
    public double duration() {
        return samples / RATE;
    }

    /** Lowest and highest amplitude of each column: 2n numbers, low then high; 0 outside the sound. */
    public float[] peaks(TimeSpan span, int columns) {
        return peaks.columns(span.start() * RATE, span.end() * RATE, columns);
    }

    /** Log-mel of each column, the mean over its time: n × b natural logarithms, band 0 lowest. */
    public float[] logMel(TimeSpan span, int columns) {
        return columns(mel, span, columns, LogMel.WINDOW, LogMel.HOP, LogMel.SILENCE);
    }

    public int bands() {
        return LogMel.BANDS;
    }

    /** Fundamental frequency of each column in Hz, NaN where unvoiced. */
    public float[] pitch(TimeSpan span, int columns) {
        return columns(pitch, span, columns, Pitch.WINDOW, Pitch.HOP, Float.NaN);
    }

    /** Root mean square of each column in dB below full scale, -100 for silence. */
    public float[] energy(TimeSpan span, int columns) {
        float[] amplitudes = columns(energy, span, columns, ENERGY_WINDOW, LogMel.HOP, 0);
        for (int i = 0; i < amplitudes.length; i++) {
            amplitudes[i] = Energy.decibels((double) amplitudes[i] * amplitudes[i]);
        }
        return amplitudes;
    }

    @Override public void close() {
        memory.ifPresent(TemporaryMemory::close);
    }

    private void listen(Sample.Clip clip, Progress progress, Cancellation cancellation) {
        LogMel spectrum = new LogMel();
        float[] bands = new float[LogMel.BANDS];
        Framing frames = new Framing(LogMel.WINDOW, LogMel.HOP, (window, from) -> {
            spectrum.frame(window, from, bands, 0);
            mel.add(bands);
            energy.add(Energy.amplitude(window, from, ENERGY_WINDOW));
        });
        Pitch yin = new Pitch();
        Framing voices = new Framing(Pitch.WINDOW, Pitch.HOP, (window, from) -> pitch.add(yin.of(window, from)));
        ClipSound.stream(clip.file(), LogMel.RATE, cancellation, chunk -> {
            samples += chunk.length;
            peaks.add(chunk);
            frames.add(chunk);
            voices.add(chunk);
            progress.at(Math.min(1, duration() / clip.facts().duration()), "signals");
        });
        peaks.end();
        frames.end();
        voices.end();
    }

    /** Row i of a series of windows stands for one hop around the middle of window i. */
    private static float[] columns(Pyramid series, TimeSpan span, int columns, int window, int hop, float nothing) {
        double first = (window - hop) / 2.0;
        return series.columns((span.start() * RATE - first) / hop, (span.end() * RATE - first) / hop, columns, nothing);
    }
}
