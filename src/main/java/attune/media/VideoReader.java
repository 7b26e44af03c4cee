package attune.media;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import attune.domain.BadInput;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * The moving picture of a clip, frame after frame, each shown from its own time until the next one's, whatever the frame
 * rate. Goes forward by decoding, and over a key frame only where that saves decoding.
 */
final class VideoReader implements AutoCloseable {

    /** Containers count key frames by decoding time, which runs ahead of the time of showing by a few frames. */
    private static final double LEAD = 0.2;
    /** Without an index, a stretch longer than this is jumped over rather than read through. */
    private static final double LONG = 20;

    /** Times of frames gone by that are remembered for stepping back. */
    private static final int REMEMBERED = 512;

    private final Container container;
    private final AVStream stream;
    private final Decoder decoder;
    private AVFrame shown = av_frame_alloc();
    private double time = Double.NaN;
    private double nextTime = Double.NaN;
    private final double[] passed = new double[REMEMBERED];
    private int passedCount;

    private VideoReader(Container container, AVStream stream) {
        this.container = container;
        this.stream = stream;
        this.decoder = new Decoder(container, stream);
    }

    static VideoReader open(Path file) {
        Container container = Container.open(file);
        try {
            AVStream stream = container.video().orElseThrow(() -> new BadInput("media.no-picture", file));
            container.only(stream);
            return new VideoReader(container, stream);
        } catch (BadInput refused) {
            container.close();
            throw refused;
        }
    }

    Orientation orientation() {
        return Orientation.of(stream);
    }

    /** Mean frames a second as the file says, 25 where it does not. */
    double frameRate() {
        double rate = Container.quotient(stream.avg_frame_rate());
        return rate > 0 ? rate : 25;
    }

    /** The frame reached; good until the next move. */
    AVFrame frame() {
        return shown;
    }

    /** When the frame reached begins, in seconds; NaN before the first. */
    double time() {
        return time;
    }

    /** When the frame after it begins; infinity at the end. */
    double nextTime() {
        return nextTime;
    }

    /** When the frame began that came {@code frames} before this one, if it was passed since the last jump. */
    OptionalDouble timeBefore(int frames) {
        return frames <= Math.min(passedCount, REMEMBERED)
            ? OptionalDouble.of(passed[(passedCount - frames) % REMEMBERED]) : OptionalDouble.empty();
    }

    /** Moves one frame on; false at the end, where the last frame stays. */
    boolean next() {
        if (Double.isNaN(nextTime)) {
            decodeAhead();
        }
        if (Double.isInfinite(nextTime)) {
            return false;
        }
        if (!Double.isNaN(time)) {
            passed[passedCount++ % REMEMBERED] = time;
        }
        shown = decoder.swap(shown);
        time = nextTime;
        decodeAhead();
        return true;
    }

    /** Moves to the frame on show at {@code goal}, the first where none is yet; false where nothing can be decoded. */
    boolean goTo(double goal) {
        return goTo(goal, () -> false);
    }

    /** As above, and stops on the way as soon as {@code enough} says so. */
    boolean goTo(double goal, BooleanSupplier enough) {
        if (mustSeek(goal)) {
            seek(goal);
        }
        if (Double.isNaN(time) && !next()) {
            return false;
        }
        while (nextTime <= goal && !enough.getAsBoolean()) {
            next();
        }
        return true;
    }

    /** Moves like {@link #goTo(double)}, decoding no more on the way than it must: stepping back is not exact then. */
    boolean skimTo(double goal) {
        decoder.passOverUntil(goal);
        return goTo(goal);
    }

    private boolean mustSeek(double goal) {
        if (!Double.isNaN(time) && goal < time) {
            return true;
        }
        double from = Double.isNaN(time) ? 0 : time;
        OptionalDouble key = container.keyFrame(stream, goal - LEAD);
        return key.isPresent() && key.getAsDouble() > from + LEAD || goal - from > LONG && nextTime < goal;
    }

    private void seek(double goal) {
        for (double back = LEAD; ; back *= 8) {
            double from = Math.max(0, goal - back);
            if (!container.seek(stream, from)) {
                return;
            }
            decoder.flush();
            time = Double.NaN;
            passedCount = 0;
            decodeAhead();
            if (nextTime <= goal || from == 0) {
                return;
            }
        }
    }

    private void decodeAhead() {
        nextTime = decoder.advance() ? decoder.time() : Double.POSITIVE_INFINITY;
    }

    @Override public void close() {
        av_frame_free(shown);
        decoder.close();
        container.close();
    }
}
