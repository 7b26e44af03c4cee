package attune.media;

import static org.bytedeco.ffmpeg.global.avutil.AV_CHANNEL_ORDER_UNSPEC;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_uninit;
import static org.bytedeco.ffmpeg.global.avutil.av_get_bytes_per_sample;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set_double;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc_set_opts2;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_get_out_samples;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;

/**
 * Decoded sound of any rate, format and number of channels to one rate, packed format and number of channels. Channels
 * are mixed so that full scale stays full scale.
 */
final class Resampler implements AutoCloseable {

    private final int rate;
    private final int channels;
    private final int format;
    private final int frameBytes;
    private final PointerPointer<BytePointer> target = new PointerPointer<>(1);
    private SwrContext converter;
    private BytePointer out = new BytePointer(0);
    private int sourceRate;
    private int sourceFormat;
    private int sourceChannels;

    /** Makes a resampler to {@code rate} Hz and a packed sample format of FFmpeg's. */
    Resampler(int rate, int channels, int format) {
        this.rate = rate;
        this.channels = channels;
        this.format = format;
        this.frameBytes = channels * av_get_bytes_per_sample(format);
    }

    /** Bytes of one sample of all channels. */
    int frameBytes() {
        return frameBytes;
    }

    /** Whether {@code frame} continues what was converted before: same rate, format and channels. */
    boolean fits(AVFrame frame) {
        return converter != null && frame.sample_rate() == sourceRate && frame.format() == sourceFormat
            && frame.ch_layout().nb_channels() == sourceChannels;
    }

    /** Starts afresh for sound like {@code frame}; false where it cannot be converted. */
    boolean restart(AVFrame frame) {
        free();
        sourceRate = frame.sample_rate();
        sourceFormat = frame.format();
        sourceChannels = frame.ch_layout().nb_channels();
        SwrContext made = new SwrContext(null);
        try (AVChannelLayout to = new AVChannelLayout(); AVChannelLayout plain = new AVChannelLayout()) {
            av_channel_layout_default(to, channels);
            av_channel_layout_default(plain, sourceChannels);
            AVChannelLayout from = frame.ch_layout().order() == AV_CHANNEL_ORDER_UNSPEC ? plain : frame.ch_layout();
            int set = swr_alloc_set_opts2(made, to, format, rate, from, sourceFormat, sourceRate, 0, null);
            boolean ready = set >= 0 && av_opt_set_double(made, "rematrix_maxval", 1, 0) >= 0 && swr_init(made) >= 0;
            av_channel_layout_uninit(to);
            av_channel_layout_uninit(plain);
            if (!ready) {
                swr_free(made);
                return false;
            }
        }
        converter = made;
        return true;
    }

    /** What is ready after {@code frame}, or after the end where it is null; good until the next call. */
    ByteBuffer convert(AVFrame frame) {
        int given = frame == null ? 0 : frame.nb_samples();
        int room = converter == null ? 0 : Math.max(0, swr_get_out_samples(converter, given));
        if ((long) room * frameBytes > out.capacity()) {
            out.close();
            out = new BytePointer((long) room * frameBytes);
        }
        int made = 0;
        if (converter != null && room > 0) {
            target.put(0, out);
            made = Math.max(0, swr_convert(converter, target, room, frame == null ? null : frame.extended_data(), given));
        }
        return out.position(0).asByteBuffer().limit(made * frameBytes).order(ByteOrder.nativeOrder());
    }

    private void free() {
        if (converter != null) {
            swr_free(converter);
            converter = null;
        }
    }

    @Override public void close() {
        free();
        out.close();
        target.close();
    }
}
