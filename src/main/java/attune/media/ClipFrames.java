package attune.media;

import attune.domain.ClipFacts;
import attune.domain.Picture;
import attune.domain.TimeSpan;
import attune.job.Cancellation;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Upright pictures of a clip at even distances. */
public final class ClipFrames {

    private ClipFrames() {
    }

    /**
     * The pictures on show in the middles of {@code count} equal parts of {@code span}, in order; a picture that is on
     * show in several parts comes once. Its time is when it appeared, which may be before the span. Empty for a clip
     * without a picture, or where nothing can be decoded.
     *
     * @param maxSide pixels that no side is longer than; smaller pictures stay as they are
     */
    public static List<Picture> sample(
        Path file, ClipFacts facts, TimeSpan span, int count, int maxSide, Cancellation cancellation) {
        List<Picture> pictures = new ArrayList<>(count);
        if (facts.video().isEmpty()) {
            return pictures;
        }
        try (VideoReader video = VideoReader.open(file);
             FramePainter painter = new FramePainter(video.orientation().within(maxSide))) {
            ByteBuffer canvas = painter.canvas();
            double last = Double.NaN;
            for (int i = 0; i < count; i++) {
                cancellation.check();
                boolean shown = video.skimTo(span.start() + (i + 0.5) * span.length() / count) && video.time() < span.end();
                if (shown && video.time() != last && painter.paint(video.frame(), canvas)) {
                    last = video.time();
                    pictures.add(painter.picture(canvas, Math.max(0, last)));
                }
            }
        }
        return pictures;
    }
}
