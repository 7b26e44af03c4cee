package attune.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.Sound;
import java.util.DoubleSummaryStatistics;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecordedTest {

    private static final int RATE = 16_000;

    private static Sound tone(double hertz) {
        float[] samples = new float[RATE];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.1 * Math.sin(2 * Math.PI * hertz * i / RATE));
        }
        return new Sound(RATE, samples);
    }

    /** Crossings of zero from below, a second. */
    private static double pitch(Sound sound) {
        float[] samples = sound.samples();
        long crossings = IntStream.range(1, samples.length).filter(i -> samples[i - 1] < 0 && samples[i] >= 0).count();
        return crossings / sound.duration();
    }

    private static double level(float[] samples, int from, int to) {
        return 10 * Math.log10(IntStream.range(from, to).mapToDouble(i -> samples[i] * samples[i]).average().orElseThrow());
    }

    private static DoubleSummaryStatistics gains(BiFunction<Sound, RandomGenerator, Sound> changed) {
        Sound sound = tone(200);
        double before = level(sound.samples(), 0, RATE);
        return IntStream.range(0, 60).mapToDouble(i -> {
            float[] samples = changed.apply(sound, Draw.of(1, i)).samples();
            return level(samples, 0, samples.length) - before;
        }).summaryStatistics();
    }

    @Test
    void fasterIsShorterAndHigher() {
        Sound faster = Recorded.faster(tone(200), 1.25);
        assertEquals(0.8, faster.duration(), 1e-3);
        assertEquals(250, pitch(faster), 3);
        assertEquals(160, pitch(Recorded.faster(tone(200), 0.8)), 3);
    }

    @Test
    void aRoomAnswersForAQuarterOfASecond() {
        float[] clap = new float[RATE];
        clap[4_000] = 1;
        float[] heard = Recorded.inRoom(new Sound(RATE, clap), 0.5, Draw.of(2)).samples();
        assertEquals(RATE, heard.length);
        assertEquals(1, heard[4_000], 1e-6);
        assertEquals(0, energy(heard, 0, 4_000), 0);
        double early = energy(heard, 4_001, 6_000);
        double late = energy(heard, 6_000, 8_001);
        assertTrue(early > 10 * late && late > 0, "echoes die away: " + early + ", " + late);
        assertEquals(0, energy(heard, 8_001, RATE), 0);
        double strength = IntStream.range(0, 60).mapToDouble(i -> energy(
            Recorded.inRoom(new Sound(RATE, clap), 0.5, Draw.of(3, i)).samples(), 4_001, RATE)).average().orElseThrow();
        assertEquals(0.38, Math.sqrt(strength), 0.04, "three quarters of what was asked for");
    }

    private static double energy(float[] samples, int from, int to) {
        return IntStream.range(from, to).mapToDouble(i -> samples[i] * samples[i]).sum();
    }

    @Test
    void versionsDifferInLoudnessNoiseAndPitchAndOneDrawGivesOne() {
        DoubleSummaryStatistics elsewhere = gains(Recorded::elsewhere);
        assertTrue(elsewhere.getMin() < 0 && elsewhere.getMax() > 24, elsewhere.toString());
        DoubleSummaryStatistics byAnother = gains(Recorded::byAnother);
        assertTrue(byAnother.getMin() < -3 && byAnother.getMax() > 3 && byAnother.getMax() < 7, byAnother.toString());
        double[] pitches = IntStream.range(0, 40).mapToDouble(i -> RATE / (double) Recorded.byAnother(tone(200), Draw.of(3, i))
            .samples().length).toArray();
        DoubleSummaryStatistics speeds = DoubleStream.of(pitches).summaryStatistics();
        assertTrue(speeds.getMin() < 0.87 && speeds.getMax() > 1.15, speeds.toString());
        assertArrayEquals(Recorded.elsewhere(tone(300), Draw.of(4)).samples(),
            Recorded.elsewhere(tone(300), Draw.of(4)).samples(), 0);
        float[] silence = Recorded.byAnother(new Sound(RATE, new float[RATE]), Draw.of(5)).samples();
        assertEquals(0, energy(silence, 0, silence.length), 0, "noise is so far below the voice; below nothing there is none");
    }
}
