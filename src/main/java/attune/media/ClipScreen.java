package attune.media;

import attune.domain.FrameSink;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;

/** Shows the moving picture of a clip: paints frames into two buffers in turn and hands them to a sink. */
final class ClipScreen implements AutoCloseable {

    private static final int WIDEST = 1280;
    /** Seconds before a frame at which the frames before it are looked for, beyond what their rate promises. */
    private static final double BACK = 0.5;

    private final VideoReader video;
    private final FramePainter painter;
    private final FrameSink sink;
    private final BooleanSupplier closed;
    private final ByteBuffer[] canvases;
    private int turn;

    /** Opens the picture of {@code file}; long decoding is given up as soon as {@code closed} says so. */
    ClipScreen(Path file, FrameSink sink, BooleanSupplier closed) {
        this.video = VideoReader.open(file);
        this.painter = new FramePainter(video.orientation().narrowedTo(WIDEST));
        this.sink = sink;
        this.closed = closed;
        this.canvases = new ByteBuffer[] {painter.canvas(), painter.canvas()};
    }

    /** Shows the frame that is on show at {@code time}. */
    void show(double time) {
        if (video.goTo(time, closed)) {
            present();
        }
    }

    /** Shows the newest frame that is due at {@code now}, if one is; those it overtakes are dropped. */
    void showDue(double now) {
        if (nextDue() <= now) {
            show(now);
        }
    }

    /** When the next frame is due; infinity after the last. */
    double nextDue() {
        return video.nextTime();
    }

    /** Shows the frame so many frames on or back, as far as there are any, and says when it begins. */
    double step(int frames) {
        if (frames > 0) {
            for (int i = 0; i < frames && !closed.getAsBoolean() && video.next(); i++) { }
            present();
        } else {
            show(before(-frames));
        }
        return Math.max(0, video.time());
    }

    /** When the frame begins that comes {@code frames} before the one on show. */
    private double before(int frames) {
        double here = video.time();
        double back = BACK + frames / video.frameRate();
        OptionalDouble known = video.timeBefore(frames);
        for (boolean all = false; known.isEmpty() && !all && !closed.getAsBoolean(); back *= 4) {
            all = back >= here;
            video.goTo(Math.max(0, here - back), closed);
            while (video.nextTime() <= here && !closed.getAsBoolean()) {
                video.next();
            }
            known = video.timeBefore(frames);
        }
        return known.orElse(0);
    }

    private void present() {
        ByteBuffer canvas = canvases[turn];
        if (painter.paint(video.frame(), canvas)) {
            turn = 1 - turn;
            sink.show(canvas, painter.width(), painter.height(), Math.max(0, video.time()));
        }
    }

    @Override public void close() {
        painter.close();
        video.close();
    }
}
