package attune.feature;

import attune.domain.Sample;
import attune.domain.Sound;
import attune.domain.TimeSpan;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.media.ClipSound;
import attune.signal.Energy;
import attune.signal.Framing;
import attune.signal.LogMel;
import attune.signal.Silence;
import java.util.Arrays;
import java.util.List;

/** Listens through a clip once for the stretches with a voice; keeps one number for each 10 ms. */
public final class VoicedTime {

    private static final double HOP_SECONDS = (double) LogMel.HOP / LogMel.RATE;

    private static final int HOPS_A_SECOND = 100;

    private VoicedTime() {
    }

    /** Voiced stretches in order; none for a clip without sound. Reads the whole sound. */
    public static List<TimeSpan> of(Sample.Clip clip, Progress progress, Cancellation cancellation) {
        if (clip.facts().audio().isEmpty()) {
            return List.of();
        }
        Contour contour = new Contour();
        Framing framing = new Framing(LogMel.HOP, LogMel.HOP, (samples, from) ->
            contour.add(Energy.of(samples, from, LogMel.HOP)));
        ClipSound.stream(clip.file(), LogMel.RATE, cancellation, chunk -> {
            framing.add(chunk);
            progress.at(Math.min(1, contour.count * HOP_SECONDS / clip.facts().duration()), "pauses");
        });
        return Silence.voiced(Arrays.copyOf(contour.energy, contour.count), HOP_SECONDS);
    }

    /** Voiced stretches of a sound, in seconds from its beginning. */
    public static List<TimeSpan> of(Sound sound) {
        int hop = sound.rate() / HOPS_A_SECOND;
        float[] energy = new float[sound.samples().length / hop];
        for (int i = 0; i < energy.length; i++) {
            energy[i] = Energy.of(sound.samples(), i * hop, hop);
        }
        return Silence.voiced(energy, 1.0 / HOPS_A_SECOND);
    }

    private static final class Contour {
        private float[] energy = new float[1 << 12];
        private int count;

        void add(float decibels) {
            if (count == energy.length) {
                energy = Arrays.copyOf(energy, 2 * count);
            }
            energy[count++] = decibels;
        }
    }
}
