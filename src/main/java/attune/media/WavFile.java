package attune.media;

import attune.domain.Sound;
import attune.job.Cancellation;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes mono sound as WAV: 16 bits a sample, what is beyond full scale clipped. */
public final class WavFile {

    private static final int HEADER = 44;

    private WavFile() {
    }

    /** Writes a sound. */
    public static void write(Sound sound, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(header(sound.rate(), sound.samples().length));
            out.write(pcm(sound.samples()));
        }
    }

    /** Writes the sound of a clip of any length, in memory that does not grow with it. */
    public static void write(Path clip, int rate, Path file, Cancellation cancellation) throws IOException {
        long[] samples = {0};
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(new byte[HEADER]);
            ClipSound.stream(clip, rate, cancellation, chunk -> {
                try {
                    out.write(pcm(chunk));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                samples[0] += chunk.length;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        try (RandomAccessFile whole = new RandomAccessFile(file.toFile(), "rw")) {
            whole.write(header(rate, samples[0]));
        }
    }

    private static byte[] header(int rate, long samples) {
        return ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN)
            .put(ascii("RIFF")).putInt((int) (HEADER - 8 + 2 * samples)).put(ascii("WAVE"))
            .put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1)
            .putInt(rate).putInt(2 * rate).putShort((short) 2).putShort((short) 16)
            .put(ascii("data")).putInt((int) (2 * samples)).array();
    }

    private static byte[] ascii(String mark) {
        return mark.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] pcm(float[] samples) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float sample : samples) {
            bytes.putShort((short) Math.clamp(Math.round(sample * 32768), Short.MIN_VALUE, Short.MAX_VALUE));
        }
        return bytes.array();
    }
}
