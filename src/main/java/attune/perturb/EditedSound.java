package attune.perturb;

import attune.domain.Edit;
import attune.domain.Sound;
import attune.domain.TimeSpan;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A sound under changes, in their order. */
public final class EditedSound {

    private EditedSound() {
    }

    /** The changes of sound among others. */
    public static List<Edit> among(List<Edit> edits) {
        return edits.stream().filter(edit -> edit instanceof Edit.Silenced || edit instanceof Edit.Noisy).toList();
    }

    /**
     * The sound as it is then; the same object where no change reaches it.
     *
     * @param start seconds at which the sound begins on the clip's clock, by which changes name their place
     */
    public static Sound of(Sound sound, double start, List<Edit> edits) {
        Sound now = sound;
        for (Edit edit : edits) {
            now = switch (edit) {
                case Edit.Silenced(TimeSpan time) -> spliced(now, start, Optional.of(time), part -> new float[part.length]);
                case Edit.Noisy(Optional<TimeSpan> time, double decibels, long seed) -> {
                    int rate = now.rate();
                    yield spliced(now, start, time, part ->
                        WhiteNoise.at(new Sound(rate, part), decibels, new Random(seed)).samples());
                }
                default -> now;
            };
        }
        return now;
    }

    /** What becomes of the samples of a stretch. */
    @FunctionalInterface
    private interface Change {
        float[] of(float[] part);
    }

    private static Sound spliced(Sound sound, double start, Optional<TimeSpan> time, Change change) {
        int length = sound.samples().length;
        int from = time.map(span -> sample(span.start() - start, sound)).orElse(0);
        int to = time.map(span -> sample(span.end() - start, sound)).orElse(length);
        if (to <= from) {
            return sound;
        }
        float[] samples = sound.samples().clone();
        float[] part = change.of(Arrays.copyOfRange(samples, from, to));
        System.arraycopy(part, 0, samples, from, part.length);
        return new Sound(sound.rate(), samples);
    }

    private static int sample(double seconds, Sound sound) {
        return Math.clamp(Math.round(seconds * sound.rate()), 0, sound.samples().length);
    }
}
