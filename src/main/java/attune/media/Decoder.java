package attune.media;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_DEFAULT;
import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_NONREF;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import attune.domain.BadInput;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Turns the packets of one stream into frames. What cannot be decoded is passed over: the rest is used. */
final class Decoder implements AutoCloseable {

    /** Frames before a goal that are always decoded. */
    private static final double MARGIN = 2.5;
    private static final int HIGH_DEFINITION = 700;

    private final Container container;
    private final AVStream stream;
    private final AVCodecContext codec;
    private final double tick;
    private final double usual;
    private final boolean even;
    private double skimmedUntil = Double.NEGATIVE_INFINITY;
    private AVFrame frame = av_frame_alloc();
    private double time;
    private double next = Double.NaN;
    private boolean drained;

    Decoder(Container container, AVStream stream) {
        this.container = container;
        this.stream = stream;
        this.tick = Container.quotient(stream.time_base());
        double rate = Container.quotient(stream.avg_frame_rate());
        this.usual = rate > 0 ? 1 / rate : 0;
        this.even = rate > 0 && Math.abs(rate / Container.quotient(stream.r_frame_rate()) - 1) < 0.01;
        int id = stream.codecpar().codec_id();
        AVCodec decoder = avcodec_find_decoder(id);
        this.codec = avcodec_alloc_context3(decoder);
        codec.pkt_timebase(stream.time_base());
        // At the sizes of speech clips a second thread costs more than it gives.
        int threads = stream.codecpar().height() < HIGH_DEFINITION ? 1 : Math.min(2, Runtime.getRuntime().availableProcessors());
        boolean opened = decoder != null && avcodec_parameters_to_context(codec, stream.codecpar()) >= 0
            && avcodec_open2(codec.thread_count(threads), decoder, (AVDictionary) null) >= 0;
        if (!opened) {
            close();
            throw new BadInput("media.no-decoder", container.file(), avcodec_get_name(id).getString());
        }
    }

    /**
     * From now on frames that nothing refers to, and that are over well before {@code time}, may be passed over; only
     * where frames come at an even rate, because elsewhere nobody knows when a frame is over.
     */
    void passOverUntil(double time) {
        skimmedUntil = even ? time : Double.NEGATIVE_INFINITY;
    }

    /** Decodes the next frame of the stream, reading as many packets as that takes; false at the end. */
    boolean advance() {
        while (!receive()) {
            if (drained) {
                return false;
            }
            AVPacket packet = container.read();
            if (packet == null) {
                drained = true;
                avcodec_send_packet(codec, null);
            } else {
                send(packet);
            }
        }
        return true;
    }

    /** Takes a packet of any stream; those of others are passed over. */
    void send(AVPacket packet) {
        if (packet.stream_index() == stream.index()) {
            if (skimmedUntil > Double.NEGATIVE_INFINITY) {
                double start = packet.pts() * tick - container.zero();
                boolean needed = packet.pts() == AV_NOPTS_VALUE || start + MARGIN * usual >= skimmedUntil;
                codec.skip_frame(needed ? AVDISCARD_DEFAULT : AVDISCARD_NONREF);
            }
            avcodec_send_packet(codec, packet);
        }
    }

    /** Whether a frame is ready from the packets sent so far. */
    boolean receive() {
        if (avcodec_receive_frame(codec, frame) < 0) {
            return false;
        }
        long stamp = frame.best_effort_timestamp();
        double guess = Double.isNaN(next) ? 0 : next;
        time = stamp == AV_NOPTS_VALUE ? guess : stamp * tick - container.zero();
        next = time + (stamp == AV_NOPTS_VALUE && usual > 0 ? usual : length());
        return true;
    }

    /** The frame just decoded: good until the next one, unless it is kept. */
    AVFrame frame() {
        return frame;
    }

    /** When the frame just decoded begins, in seconds into the clip. */
    double time() {
        return time;
    }

    /** Seconds that the frame just decoded lasts, as far as the file says. */
    private double length() {
        if (frame.sample_rate() > 0) {
            return (double) frame.nb_samples() / frame.sample_rate();
        }
        return frame.duration() > 0 ? frame.duration() * tick : usual;
    }

    /** Hands over the frame just decoded and goes on with {@code spare} in its place. */
    AVFrame swap(AVFrame spare) {
        AVFrame taken = frame;
        frame = spare;
        return taken;
    }

    /** Forgets what was sent: after the container went elsewhere. */
    void flush() {
        avcodec_flush_buffers(codec);
        drained = false;
        next = Double.NaN;
    }

    @Override public void close() {
        av_frame_free(frame);
        avcodec_free_context(codec);
    }
}
