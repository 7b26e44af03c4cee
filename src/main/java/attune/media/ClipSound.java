package attune.media;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;

import attune.domain.Sound;
import attune.domain.TimeSpan;
import attune.job.Cancellation;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

/** The sound of a clip as mono floats: the mean of its channels, silence where the file has none. */
public final class ClipSound {

    /** An amplitude that no recording reaches. */
    private static final float ABSURD = 16;

    private ClipSound() {
    }

    /** The sound of exactly {@code span}, {@code rate} samples a second; a clip without sound is refused. */
    public static Sound read(Path file, TimeSpan span, int rate, Cancellation cancellation) {
        long start = Math.round(span.start() * rate);
        float[] samples = new float[Math.toIntExact(Math.round(span.length() * rate))];
        try (SoundReader sound = SoundReader.open(file, rate, 1, AV_SAMPLE_FMT_FLT)) {
            sound.seek(span.start());
            for (ByteBuffer bytes = sound.next(); bytes != null; bytes = sound.next()) {
                cancellation.check();
                FloatBuffer piece = bytes.asFloatBuffer();
                long offset = sound.position() - start;
                if (offset >= samples.length) {
                    break;
                }
                int skipped = (int) Math.min(piece.remaining(), Math.max(0, -offset));
                int at = (int) Math.max(0, offset);
                piece.position(skipped);
                int taken = Math.min(piece.remaining(), samples.length - at);
                piece.get(samples, at, taken);
                tidy(samples, at, at + taken);
            }
        }
        return new Sound(rate, samples);
    }

    /**
     * The whole sound from the beginning of the clip to the end of its sound, in chunks of at most a second, in memory
     * that does not grow with the length; a clip without sound is refused.
     */
    public static void stream(Path file, int rate, Cancellation cancellation, Consumer<float[]> chunk) {
        try (SoundReader sound = SoundReader.open(file, rate, 1, AV_SAMPLE_FMT_FLT)) {
            long told = 0;
            for (ByteBuffer bytes = sound.next(); bytes != null; bytes = sound.next()) {
                FloatBuffer piece = bytes.asFloatBuffer();
                while (told < sound.position() && piece.hasRemaining()) {
                    cancellation.check();
                    int silent = (int) Math.min(rate, sound.position() - told);
                    chunk.accept(new float[silent]);
                    told += silent;
                }
                cancellation.check();
                piece.position((int) Math.min(piece.remaining(), Math.max(0, told - sound.position())));
                if (piece.hasRemaining()) {
                    float[] samples = new float[piece.remaining()];
                    piece.get(samples);
                    tidy(samples, 0, samples.length);
                    told += samples.length;
                    chunk.accept(samples);
                }
            }
        }
    }

    /**
     * Damaged packets decode to NaN, infinities and amplitudes far beyond full scale, which would spoil whatever is
     * computed from them: a piece with any of these is silence, what is a little too loud is clipped.
     */
    private static void tidy(float[] samples, int from, int to) {
        boolean sane = true;
        for (int i = from; i < to; i++) {
            sane &= Math.abs(samples[i]) < ABSURD;
            samples[i] = Math.clamp(samples[i], -1f, 1f);
        }
        if (!sane) {
            Arrays.fill(samples, from, to, 0);
        }
    }
}
