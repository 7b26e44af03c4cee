package attune.training;

import attune.domain.Sound;
import attune.domain.Stream;
import attune.perturb.WhiteNoise;
import attune.perturb.WordDropout;
import attune.text.WordPieces;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Streams of which little can be told. Those that are learned from are pieces drawn from the whole vocabulary, white noise over
 * the voice and pictures blurred beyond recognition; those that are only asked about are hidden words, strangers' words, other
 * voices over the voice and covered pictures.
 */
final class Noises {

    private static final double STRANGE = 0.8;
    private static final double HIDDEN = 0.85;
    private static final double UNDER = -10;
    private static final int BLOCK = 12;
    private static final double GRAIN = 0.12;
    private static final int VOICES = 4;

    private Noises() {
    }

    /** Four pieces of five are any of the vocabulary, each as likely: for words what white noise is for sound. */
    static Stream.TokenIds anyPieces(Stream.TokenIds words, int vocabulary, RandomGenerator random) {
        int[] ids = words.ids().clone();
        for (int i = 0; i < ids.length; i++) {
            if (random.nextDouble() < STRANGE) {
                ids[i] = random.nextInt(WordPieces.FIRST, vocabulary);
            }
        }
        return new Stream.TokenIds(ids, words.positions());
    }

    /** Four pieces of five are any piece of other sentences: as frequent as in language, and in no order. */
    static Stream.TokenIds strangers(Stream.TokenIds words, List<Stream.TokenIds> others, RandomGenerator random) {
        int[] ids = words.ids().clone();
        for (int i = 0; i < ids.length; i++) {
            if (random.nextDouble() < STRANGE) {
                int[] other = others.get(random.nextInt(others.size())).ids();
                ids[i] = other[random.nextInt(other.length)];
            }
        }
        return new Stream.TokenIds(ids, words.positions());
    }

    /** White noise 10 dB above the voice. */
    static Sound hiss(Sound voice, RandomGenerator random) {
        return WhiteNoise.at(voice, UNDER, random);
    }

    /** Blocks of 12 pixels at their mean, with grain. */
    static Stream.RegionPixels blurred(Stream.RegionPixels regions, RandomGenerator random) {
        int side = regions.side();
        float[] values = regions.values().clone();
        for (int plane = 0; plane < values.length / (side * side); plane++) {
            for (int y = 0; y < side; y += BLOCK) {
                for (int x = 0; x < side; x += BLOCK) {
                    block(values, plane * side * side, side, x, y, random);
                }
            }
        }
        return new Stream.RegionPixels(values, side, regions.positions());
    }

    private static void block(float[] values, int from, int side, int left, int top, RandomGenerator random) {
        double sum = 0;
        for (int y = top; y < top + BLOCK; y++) {
            for (int x = left; x < left + BLOCK; x++) {
                sum += values[from + y * side + x];
            }
        }
        double mean = sum / (BLOCK * BLOCK);
        for (int y = top; y < top + BLOCK; y++) {
            for (int x = left; x < left + BLOCK; x++) {
                values[from + y * side + x] = (float) Math.clamp(mean + GRAIN * random.nextGaussian(), 0, 1);
            }
        }
    }

    /** Nearly all pieces hidden. */
    static Stream.TokenIds hidden(Stream.TokenIds words, RandomGenerator random) {
        return WordDropout.of(words, HIDDEN, WordPieces.MASK, random);
    }

    /** Four other voices at once, backwards, each as loud as the voice. */
    static Sound babble(Sound voice, List<Sound> others, RandomGenerator random) {
        float[] heard = new float[voice.samples().length];
        for (int v = 0; v < VOICES; v++) {
            Sound other = others.get(random.nextInt(others.size()));
            double factor = loudness(voice) / Math.max(1e-9, loudness(other));
            int length = other.samples().length;
            int start = random.nextInt(length);
            for (int i = 0; i < heard.length; i++) {
                heard[i] += (float) (factor * other.samples()[Math.floorMod(start - i, length)]);
            }
        }
        return new Sound(voice.rate(), heard);
    }

    private static double loudness(Sound sound) {
        double power = 0;
        for (float sample : sound.samples()) {
            power += (double) sample * sample;
        }
        return Math.sqrt(power / Math.max(1, sound.samples().length));
    }

    /** Every region one shade of grey. */
    static Stream.RegionPixels covered(Stream.RegionPixels regions, RandomGenerator random) {
        float[] values = new float[regions.values().length];
        Arrays.fill(values, random.nextFloat());
        return new Stream.RegionPixels(values, regions.side(), regions.positions());
    }
}
