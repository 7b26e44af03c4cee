package attune.media;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;

import attune.domain.BadInput;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * The sound of a clip from some time on, stretch after stretch, each with its place on the clip's clock. Small slips of
 * the time stamps are smoothed away by counting samples; real gaps stay gaps.
 */
final class SoundReader implements AutoCloseable {

    /** Seconds that time stamps may slip from the count of samples before they are believed. */
    private static final double SLIP = 0.05;
    /** Seconds decoded and thrown away after a jump, because codecs need a run-up. */
    private static final double RUN_UP = 0.5;

    private final Container container;
    private final AVStream stream;
    private final Decoder decoder;
    private final Resampler resampler;
    private final int rate;
    private final double length;
    private double anchor = Double.NaN;
    private long consumed;
    private double shift;
    private long position;
    private long nextPosition;
    private boolean atFrame;
    private boolean ended;

    private SoundReader(Container container, AVStream stream, Resampler resampler, int rate) {
        this.container = container;
        this.stream = stream;
        this.decoder = new Decoder(container, stream);
        this.resampler = resampler;
        this.rate = rate;
        long duration = container.format().duration();
        this.length = duration == AV_NOPTS_VALUE ? Double.POSITIVE_INFINITY : (double) duration / AV_TIME_BASE;
    }

    /**
     * Opens the sound of a file.
     *
     * @param format packed sample format of FFmpeg's
     */
    static SoundReader open(Path file, int rate, int channels, int format) {
        Container container = Container.open(file);
        try {
            AVStream stream = container.audio().orElseThrow(() -> new BadInput("media.no-sound", file));
            container.only(stream);
            return new SoundReader(container, stream, new Resampler(rate, channels, format), rate);
        } catch (BadInput refused) {
            container.close();
            throw refused;
        }
    }

    /** Goes to {@code time} or somewhat before. */
    void seek(double time) {
        double goal = Math.max(0, time - RUN_UP);
        if (goal == 0 && !atFrame && Double.isNaN(anchor)) {
            return;
        }
        go(goal);
        if (atFrame && decoder.time() > time && goal > 0) {
            go(0);
        }
    }

    private void go(double goal) {
        if (container.seek(stream, goal)) {
            decoder.flush();
            anchor = Double.NaN;
            shift = 0;
            ended = false;
            atFrame = decoder.advance();
        }
    }

    /** The next samples, good until the next call; null at the end. */
    ByteBuffer next() {
        while (!ended) {
            if (!atFrame && !decoder.advance()) {
                ended = true;
                return placed(resampler.convert(null));
            }
            atFrame = false;
            AVFrame frame = decoder.frame();
            if (frame.nb_samples() > 0 && frame.sample_rate() > 0 && ready(frame)) {
                consumed += frame.nb_samples();
                return placed(resampler.convert(frame));
            }
        }
        return null;
    }

    /** Sample number, counted from the beginning of the clip, of the first of the samples just returned. */
    long position() {
        return position;
    }

    private ByteBuffer placed(ByteBuffer samples) {
        position = nextPosition;
        nextPosition += samples.remaining() / resampler.frameBytes();
        return samples;
    }

    private boolean ready(AVFrame frame) {
        double expected = anchor + (double) consumed / frame.sample_rate();
        double told = decoder.time() + shift;
        boolean steady = resampler.fits(frame) && Math.abs(told - expected) <= SLIP;
        if (steady) {
            return true;
        }
        boolean broken = !Double.isNaN(anchor) && (told < expected - 1 || told > Math.max(expected, length) + 1);
        if (broken && resampler.fits(frame)) {
            shift = expected - decoder.time();
            return true;
        }
        anchor = broken ? expected : told;
        shift = anchor - decoder.time();
        consumed = 0;
        nextPosition = Math.round(anchor * rate);
        return resampler.restart(frame);
    }

    @Override public void close() {
        resampler.close();
        decoder.close();
        container.close();
    }
}
