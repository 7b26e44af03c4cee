package attune.media;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.DoubleUnaryOperator;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameRecorder;

/** Makes small clips whose picture tells its number: frame i is grey of level 20 + 8 (i mod 25). */
final class MadeClip {

    static final int WIDTH = 64;
    static final int HEIGHT = 48;
    static final double RATE = 25;
    private final String format;
    private final String codec;
    private int frames;
    private double[] times;
    private int gop = 12;
    private int rotation;
    private boolean split;
    private String audioCodec;
    private DoubleUnaryOperator sound;
    private double soundSeconds;
    private int soundRate = 44100;
    private int channels = 1;

    private MadeClip(String format, String codec) {
        this.format = format;
        this.codec = codec;
    }

    static MadeClip of(String format, String codec) {
        return new MadeClip(format, codec);
    }

    /** Grey of frame {@code i}. */
    static int grey(int i) {
        return 20 + 8 * (i % 25);
    }

    MadeClip frames(int count) {
        frames = count;
        return this;
    }

    /** Seconds at which the frames appear, in place of an even rate. */
    MadeClip at(double... seconds) {
        times = seconds;
        frames = seconds.length;
        return this;
    }

    MadeClip gop(int length) {
        gop = length;
        return this;
    }

    /** Degrees to turn clockwise, written into an mp4; the upper left quarter of every stored frame is black. */
    MadeClip rotated(int degrees) {
        rotation = degrees;
        split = true;
        return this;
    }

    /** Sound as a function of seconds. */
    MadeClip sound(String name, double seconds, DoubleUnaryOperator wave) {
        audioCodec = name;
        soundSeconds = seconds;
        sound = wave;
        return this;
    }

    MadeClip soundFormat(int rate, int count) {
        soundRate = rate;
        channels = count;
        return this;
    }

    static DoubleUnaryOperator tone(double hertz) {
        return t -> 0.5 * Math.sin(2 * Math.PI * hertz * t);
    }

    Path in(Path folder, String name) {
        Path file = folder.resolve(name);
        try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(
            file.toString(), codec == null ? 0 : WIDTH, codec == null ? 0 : HEIGHT, audioCodec == null ? 0 : channels)) {
            recorder.setFormat(format);
            if (codec != null) {
                recorder.setVideoCodecName(codec);
                recorder.setFrameRate(times == null ? RATE : 1000);
                recorder.setGopSize(gop);
                recorder.setVideoBitrate(800_000);
                recorder.setPixelFormat(codec.equals("png") ? AV_PIX_FMT_RGB24 : AV_PIX_FMT_YUV420P);
                if (codec.startsWith("libvpx")) {
                    recorder.setVideoOption("cpu-used", "8");
                    recorder.setVideoOption("deadline", "realtime");
                }
            }
            if (audioCodec != null) {
                recorder.setAudioCodecName(audioCodec);
                recorder.setSampleRate(soundRate);
                recorder.setAudioBitrate(128_000);
            }
            recorder.start();
            interleave(recorder);
            recorder.stop();
        } catch (FrameRecorder.Exception e) {
            throw new IllegalStateException(e);
        }
        if (rotation != 0) {
            turn(file);
        }
        return file;
    }

    /** Writes the matrix of the track header by hand: JavaCV's recorder crashes over it now and then. */
    private void turn(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            int matrix = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("tkhd") + 44;
            int cos = (int) Math.round(Math.cos(Math.toRadians(rotation))) << 16;
            int sin = (int) Math.round(Math.sin(Math.toRadians(rotation))) << 16;
            ByteBuffer.wrap(bytes).putInt(matrix, cos).putInt(matrix + 4, sin)
                .putInt(matrix + 12, -sin).putInt(matrix + 16, cos);
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void interleave(FFmpegFrameRecorder recorder) throws FrameRecorder.Exception {
        int block = soundRate / 10;
        long written = 0;
        long all = Math.round(soundSeconds * soundRate);
        for (int i = 0; i < frames || written < all; i++) {
            if (i < frames) {
                try (Frame frame = new Frame(WIDTH, HEIGHT, Frame.DEPTH_UBYTE, 3)) {
                    paint((ByteBuffer) frame.image[0], frame.imageStride, grey(i));
                    if (times != null) {
                        recorder.setTimestamp(Math.round(times[i] * 1e6));
                    }
                    recorder.record(frame, AV_PIX_FMT_BGR24);
                }
            }
            double until = i < frames - 1 ? (times == null ? (i + 1) / RATE : times[i + 1]) : Double.POSITIVE_INFINITY;
            while (written < all && (double) written / soundRate < until) {
                int count = (int) Math.min(block, all - written);
                float[] samples = new float[count * channels];
                for (int s = 0; s < samples.length; s++) {
                    samples[s] = (float) sound.applyAsDouble((double) (written + s / channels) / soundRate);
                }
                recorder.recordSamples(soundRate, channels, FloatBuffer.wrap(samples));
                written += count;
            }
        }
    }

    private void paint(ByteBuffer pixels, int stride, int grey) {
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < 3 * WIDTH; x++) {
                pixels.put(y * stride + x, (byte) (split && x < 3 * WIDTH / 2 && y < HEIGHT / 2 ? 0 : grey));
            }
        }
    }

    /** The encoder's name in FFmpeg is not always the decoder's: this is what the file will say. */
    static String codecInFile(String encoder) {
        return avcodec.avcodec_get_name(avcodec.avcodec_find_encoder_by_name(encoder).id()).getString();
    }
}
