package attune.media;

import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/** The sound device of the machine. */
final class LineSpeaker implements Speaker {

    /** Seconds of sound that wait in the device: enough to bridge a busy moment, short enough to stop at once. */
    private static final double BUFFERED = 0.25;

    private final SourceDataLine line;

    private LineSpeaker(SourceDataLine line) {
        this.line = line;
    }

    /** Opens the device for 16-bit samples in the machine's byte order; empty where there is none or it is taken. */
    static Optional<Speaker> open(int rate, int channels, boolean bigEndian) {
        AudioFormat format = new AudioFormat(rate, 16, channels, true, bigEndian);
        try {
            SourceDataLine line = AudioSystem.getSourceDataLine(format);
            line.open(format, (int) (BUFFERED * rate) * format.getFrameSize());
            return Optional.of(new LineSpeaker(line));
        } catch (LineUnavailableException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    @Override public int room() {
        return line.available();
    }

    @Override public void write(byte[] samples, int count) {
        line.write(samples, 0, count);
    }

    @Override public void start() {
        line.start();
    }

    @Override public void stop() {
        line.stop();
    }

    @Override public void flush() {
        line.flush();
    }

    @Override public long heard() {
        return line.getMicrosecondPosition() * 1000;
    }

    @Override public void close() {
        line.close();
    }
}
