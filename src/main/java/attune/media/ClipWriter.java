package attune.media;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MJPEG;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AAC;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_ERROR;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import attune.domain.Picture;
import attune.domain.Sound;
import java.io.IOException;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;

/** Writes a clip (QuickTime, JPEG pictures, AAC) of a sound and of pictures that share its time evenly. */
public final class ClipWriter {

    private static final int RATE = 10;
    private static final int RGB = 3;
    private static final int BITS = 128_000;

    private ClipWriter() {
    }

    /** Writes the clip; pictures are scaled to the size of the first, whose odd row or column is left out. */
    public static void write(Path file, List<Picture> pictures, Sound sound) throws IOException {
        av_log_set_level(AV_LOG_ERROR);
        Picture first = pictures.getFirst();
        try (FFmpegFrameRecorder recorder =
            new FFmpegFrameRecorder(file.toFile(), first.width() & ~1, first.height() & ~1, 1)) {
            recorder.setFormat("mov");
            recorder.setVideoCodec(AV_CODEC_ID_MJPEG);
            recorder.setPixelFormat(AV_PIX_FMT_YUVJ420P);
            recorder.setVideoQuality(1);
            recorder.setFrameRate(RATE);
            recorder.setAudioCodec(AV_CODEC_ID_AAC);
            recorder.setSampleRate(sound.rate());
            recorder.setAudioBitrate(BITS);
            recorder.start();
            int count = Math.max(1, (int) Math.ceil(sound.duration() * RATE));
            for (int i = 0; i < count; i++) {
                try (Frame frame = picture(pictures.get(i * pictures.size() / count))) {
                    recorder.record(frame, AV_PIX_FMT_RGB24);
                }
                int from = i * sound.rate() / RATE;
                int end = Math.min(sound.samples().length, (i + 1) * sound.rate() / RATE);
                recorder.recordSamples(sound.rate(), 1, FloatBuffer.wrap(Arrays.copyOfRange(sound.samples(), from, end)));
            }
            recorder.stop();
        }
    }

    private static Frame picture(Picture picture) {
        Frame frame = new Frame();
        frame.imageWidth = picture.width();
        frame.imageHeight = picture.height();
        frame.imageDepth = Frame.DEPTH_UBYTE;
        frame.imageChannels = RGB;
        frame.imageStride = RGB * picture.width();
        ByteBuffer pixels = ByteBuffer.allocateDirect(picture.rgb().length).put(picture.rgb()).flip();
        frame.image = new Buffer[] {pixels};
        return frame;
    }
}
