package attune.training;

import attune.domain.Sound;
import attune.perturb.Gain;
import attune.perturb.WhiteNoise;
import java.util.random.RandomGenerator;

/** A recording as it could have been made elsewhere: faster and higher or slower and lower, in a room, with noise, louder. */
final class Recorded {

    private static final double ROOM_SECONDS = 0.25;
    private static final double DECAY = 6.9;

    private Recorded() {
    }

    /** Speed 0.88 to 1.14, every other time a room, noise 8 to 35 dB below, gain −6 to 30 dB. */
    static Sound elsewhere(Sound sound, RandomGenerator random) {
        Sound played = faster(sound, random.nextDouble(0.88, 1.14));
        Sound heard = random.nextBoolean() ? inRoom(played, random.nextDouble(0.1, 0.5), random) : played;
        return Gain.by(WhiteNoise.at(heard, random.nextDouble(8, 35), random), random.nextDouble(-6, 30));
    }

    /** Speed 0.82 to 1.2, noise 25 to 45 dB below, gain −6 to 6 dB: as a higher or lower voice could have said it. */
    static Sound byAnother(Sound sound, RandomGenerator random) {
        Sound played = faster(sound, random.nextDouble(0.82, 1.2));
        return Gain.by(WhiteNoise.at(played, random.nextDouble(25, 45), random), random.nextDouble(-6, 6));
    }

    /** Played at another speed, which moves the pitch with it; linear between samples. */
    static Sound faster(Sound sound, double speed) {
        float[] from = sound.samples();
        float[] to = new float[(int) (from.length / speed)];
        for (int i = 0; i < to.length; i++) {
            double place = i * speed;
            int before = (int) place;
            float share = (float) (place - before);
            float next = from[Math.min(before + 1, from.length - 1)];
            to[i] = from[before] + share * (next - from[before]);
        }
        return new Sound(sound.rate(), to);
    }

    /** With some hundred echoes that die away, together three quarters of {@code share} as strong as the sound. */
    static Sound inRoom(Sound sound, double share, RandomGenerator random) {
        int length = (int) (ROOM_SECONDS * sound.rate());
        int echoes = 100;
        float[] heard = sound.samples().clone();
        double scale = share / Math.sqrt(echoes / 4.0);
        for (int e = 0; e < echoes; e++) {
            int later = 1 + random.nextInt(length);
            float strength = (float) (scale * random.nextGaussian() * Math.exp(-DECAY * later / length / 2));
            for (int i = later; i < heard.length; i++) {
                heard[i] += strength * sound.samples()[i - later];
            }
        }
        return new Sound(sound.rate(), heard);
    }
}
