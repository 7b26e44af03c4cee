package attune.media;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_BMP;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_GIF;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MJPEG;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_PNG;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_TIFF;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_WEBP;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** The first picture of an image file, as stored; of a file that breaks off, what there is where the format allows it. */
final class StillDecoder implements AutoCloseable {

    static {
        av_log_set_level(AV_LOG_QUIET);
    }

    private final AVCodecContext codec;
    private final AVFrame frame = av_frame_alloc();

    /** Makes a decoder that refuses to give more than {@code mostPixels}, whatever the header said. */
    StillDecoder(ImageHeader.Format format, long mostPixels) {
        AVCodec decoder = avcodec_find_decoder(switch (format) {
            case JPEG -> AV_CODEC_ID_MJPEG;
            case PNG -> AV_CODEC_ID_PNG;
            case GIF -> AV_CODEC_ID_GIF;
            case BMP -> AV_CODEC_ID_BMP;
            case WEBP -> AV_CODEC_ID_WEBP;
            case TIFF -> AV_CODEC_ID_TIFF;
        });
        codec = avcodec_alloc_context3(decoder);
        codec.max_pixels(mostPixels).thread_count(1);
        avcodec_open2(codec, decoder, (AVDictionary) null);
    }

    /** Decodes a whole file; null where nothing comes out. The frame is good until the decoder is closed. */
    AVFrame decode(byte[] file) {
        AVPacket packet = av_packet_alloc();
        boolean done = av_new_packet(packet, file.length) >= 0;
        if (done) {
            packet.data().put(file, 0, file.length);
            done = avcodec_send_packet(codec, packet) >= 0 && avcodec_send_packet(codec, null) >= 0
                && avcodec_receive_frame(codec, frame) >= 0;
        }
        av_packet_free(packet);
        return done ? frame : null;
    }

    @Override public void close() {
        av_frame_free(frame);
        avcodec_free_context(codec);
    }
}
