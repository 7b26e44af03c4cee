package attune.signal;

import attune.domain.TimeSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tells the voiced stretches of a sound from its pauses by energy alone. The threshold lies a third of the way from the
 * quiet tenth of the sound to its loud twentieth, so that it follows the recording; a sound that never rises is voiced
 * throughout if it is loud, silent if it is not.
 */
public final class Silence {

    /** Seconds: shorter pauses belong to speech, shorter sounds are clicks. */
    private static final double SHORTEST_PAUSE = 0.3;
    private static final double SHORTEST_VOICE = 0.1;
    /** dB: quieter than this is silence however quiet the rest, a smaller range is one even sound. */
    private static final float ALWAYS_SILENT = -60;
    private static final float EVEN = 10;

    private Silence() {
    }

    /**
     * Voiced stretches in order, apart from each other.
     *
     * @param energy {@link Energy} in dB of consecutive stretches
     * @param hop seconds of each
     */
    public static List<TimeSpan> voiced(float[] energy, double hop) {
        float threshold = threshold(energy);
        List<TimeSpan> voiced = new ArrayList<>();
        for (int i = 0; i < energy.length; i++) {
            if (energy[i] <= threshold) {
                continue;
            }
            int from = i;
            while (i < energy.length && energy[i] > threshold) {
                i++;
            }
            TimeSpan last = voiced.isEmpty() ? null : voiced.getLast();
            if (last != null && from * hop - last.end() < SHORTEST_PAUSE) {
                voiced.set(voiced.size() - 1, new TimeSpan(last.start(), i * hop));
            } else {
                voiced.add(new TimeSpan(from * hop, i * hop));
            }
        }
        voiced.removeIf(span -> span.length() < SHORTEST_VOICE);
        return voiced;
    }

    private static float threshold(float[] energy) {
        if (energy.length == 0) {
            return 0;
        }
        float[] sorted = energy.clone();
        Arrays.sort(sorted);
        float quiet = sorted[sorted.length / 10];
        float loud = sorted[sorted.length - 1 - sorted.length / 20];
        float between = loud - quiet < EVEN ? ALWAYS_SILENT : quiet + (loud - quiet) / 3;
        return Math.max(ALWAYS_SILENT, between);
    }
}
