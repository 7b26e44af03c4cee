package attune.media;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_UNSPECIFIED;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.swscale.SWS_ACCURATE_RND;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.sws_alloc_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_free_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale_frame;

import attune.domain.Picture;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;

/** Paints decoded frames of any size and format as upright BGRA pixels of one size. */
final class FramePainter implements AutoCloseable {

    private static final int HIGH_DEFINITION = 720;

    private final Orientation upright;
    private final SwsContext scaler;
    private final AVFrame scaled = av_frame_alloc();
    private final ByteBuffer rows;
    private final int stride;

    FramePainter(Orientation upright) {
        this.upright = upright;
        scaled.width(upright.storedWidth()).height(upright.storedHeight()).format(AV_PIX_FMT_BGRA);
        if (av_frame_get_buffer(scaled, 0) < 0) {
            throw new OutOfMemoryError("no room for a frame of " + upright.width() + " x " + upright.height());
        }
        scaler = sws_alloc_context();
        scaler.flags(SWS_BILINEAR | SWS_ACCURATE_RND);
        stride = scaled.linesize(0);
        BytePointer data = scaled.data(0);
        rows = data.capacity((long) stride * scaled.height()).asByteBuffer().order(ByteOrder.nativeOrder());
    }

    int width() {
        return upright.width();
    }

    int height() {
        return upright.height();
    }

    /** A direct buffer that {@link #paint} fills exactly. */
    ByteBuffer canvas() {
        return ByteBuffer.allocateDirect(4 * upright.width() * upright.height()).order(ByteOrder.nativeOrder());
    }

    /** Paints {@code frame} onto {@code canvas}, whose position and limit are reset; false where it has no picture. */
    boolean paint(AVFrame frame, ByteBuffer canvas) {
        if (frame.colorspace() == AVCOL_SPC_UNSPECIFIED && frame.height() >= HIGH_DEFINITION) {
            frame.colorspace(AVCOL_SPC_BT709);
        }
        if (sws_scale_frame(scaler, scaled, frame) < 0) {
            return false;
        }
        canvas.clear();
        if (upright.rotation() == 0 && !upright.mirrored()) {
            int row = 4 * upright.width();
            for (int y = 0; y < upright.height(); y++) {
                canvas.put(y * row, rows, y * stride, row);
            }
        } else {
            turn(rows.asIntBuffer(), canvas.asIntBuffer());
        }
        return true;
    }

    /** What {@link #paint} left on {@code canvas} as a picture, alpha laid on white. */
    Picture picture(ByteBuffer canvas, double time) {
        byte[] rgb = new byte[3 * upright.width() * upright.height()];
        for (int from = 0, to = 0; to < rgb.length; from += 4) {
            int alpha = canvas.get(from + 3) & 0xff;
            for (int channel = 2; channel >= 0; channel--) {
                int value = canvas.get(from + channel) & 0xff;
                rgb[to++] = (byte) (alpha == 255 ? value : 255 + ((value - 255) * alpha - 127) / 255);
            }
        }
        return new Picture(upright.width(), upright.height(), rgb, time);
    }

    /** Stored pixels, from right to left where mirrored, go clockwise by 0, 90, 180 or 270 degrees. */
    private void turn(IntBuffer from, IntBuffer to) {
        int width = upright.storedWidth();
        int height = upright.storedHeight();
        int step = switch (upright.rotation()) {
            case 0 -> 1;
            case 90 -> height;
            case 180 -> -1;
            default -> -height;
        };
        int direction = upright.mirrored() ? -1 : 1;
        for (int y = 0; y < height; y++) {
            int source = y * stride / 4 + (upright.mirrored() ? width - 1 : 0);
            int target = switch (upright.rotation()) {
                case 0 -> y * width;
                case 90 -> height - 1 - y;
                case 180 -> width * height - 1 - y * width;
                default -> (width - 1) * height + y;
            };
            for (int x = 0; x < width; x++) {
                to.put(target, from.get(source));
                source += direction;
                target += step;
            }
        }
    }

    @Override public void close() {
        av_frame_free(scaled);
        sws_free_context(scaler);
    }
}
