package attune.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.TimeSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pitch, energy, pauses, and the cutting of a stream into windows, on sounds whose truth is known. */
class ContoursTest {

    @ParameterizedTest
    @ValueSource(ints = {70, 110, 220, 440, 590})
    void aToneHasItsPitch(int hertz) {
        for (float pitch : pitches(tone(hertz, 0.3, 16_000))) {
            assertEquals(hertz, pitch, 0.01 * hertz);
        }
    }

    @Test
    void whatIsNoVoiceHasNoPitch() {
        Random random = new Random(3);
        float[] noise = new float[16_000];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) random.nextGaussian() * 0.2f;
        }
        int voiced = 0;
        for (float pitch : pitches(noise)) {
            voiced += Float.isNaN(pitch) ? 0 : 1;
        }
        assertTrue(voiced <= 2, voiced + " of 47 noise windows have a pitch");
        for (float[] sound : List.of(new float[4000], tone(1500, 0.3, 4000), tone(200, 0.0005, 4000))) {
            for (float pitch : pitches(sound)) {
                assertTrue(Float.isNaN(pitch));
            }
        }
    }

    @Test
    void energyIsRelativeToFullScale() {
        float[] square = new float[160];
        Arrays.fill(square, -1);
        assertEquals(0, Energy.of(square, 0, 160), 1e-6);
        assertEquals(-3.01, Energy.of(tone(1000, 1, 1600), 0, 1600), 0.01);
        assertEquals(Energy.SILENCE, Energy.of(new float[160], 0, 160));
    }

    @Test
    void pausesPartTheVoice() {
        float[] sound = new float[16_000 * 4];
        System.arraycopy(tone(200, 0.3, 16_000), 0, sound, 8_000, 16_000);
        System.arraycopy(tone(200, 0.2, 8_000), 0, sound, 40_000, 8_000);
        System.arraycopy(tone(200, 0.2, 6_000), 0, sound, 50_000, 6_000);
        List<TimeSpan> voiced = Silence.voiced(energies(sound, 160), 0.01);
        assertEquals(2, voiced.size(), voiced::toString);
        assertEquals(0.5, voiced.get(0).start(), 0.011);
        assertEquals(1.5, voiced.get(0).end(), 0.011);
        assertEquals(2.5, voiced.get(1).start(), 0.011);
        assertEquals(3.5, voiced.get(1).end(), 0.011);
    }

    @Test
    void evenSoundIsVoicedIfLoud() {
        assertEquals(List.of(new TimeSpan(0, 1)), Silence.voiced(energies(tone(300, 0.1, 16_000), 160), 0.01));
        assertEquals(List.of(), Silence.voiced(energies(new float[16_000], 160), 0.01));
        assertEquals(List.of(), Silence.voiced(new float[0], 0.01));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 160, 399, 400, 5000})
    void windowsDoNotDependOnTheChunks(int chunk) {
        float[] sound = new float[2000];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = i;
        }
        List<Float> begins = new ArrayList<>();
        Framing framing = new Framing(400, 160, (samples, from) -> {
            begins.add(samples[from]);
            assertEquals(samples[from] + 399, samples[from + 399]);
        });
        for (int i = 0; i < sound.length; i += chunk) {
            framing.add(Arrays.copyOfRange(sound, i, Math.min(sound.length, i + chunk)));
        }
        framing.end();
        assertEquals(11, begins.size());
        assertEquals(1600, begins.getLast());
    }

    private static float[] pitches(float[] sound) {
        Pitch pitch = new Pitch();
        return contour(sound, Pitch.WINDOW, Pitch.HOP, pitch::of);
    }

    private static float[] energies(float[] sound, int hop) {
        return contour(sound, hop, hop, (samples, from) -> Energy.of(samples, from, hop));
    }

    private static float[] contour(float[] sound, int window, int hop, BiFunction<float[], Integer, Float> value) {
        List<Float> values = new ArrayList<>();
        new Framing(window, hop, (samples, from) -> values.add(value.apply(samples, from))).add(sound);
        float[] contour = new float[values.size()];
        for (int i = 0; i < contour.length; i++) {
            contour[i] = values.get(i);
        }
        return contour;
    }

    private static float[] tone(double hertz, double amplitude, int length) {
        float[] samples = new float[length];
        for (int i = 0; i < length; i++) {
            samples[i] = (float) (amplitude * Math.sin(2 * Math.PI * hertz * i / LogMel.RATE));
        }
        return samples;
    }
}
