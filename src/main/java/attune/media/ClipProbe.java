package attune.media;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_DURATION_FROM_BITRATE;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;

import attune.domain.BadInput;
import attune.domain.ClipFacts;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;

/** Looks at a clip: what it is, how long, and whether its picture and sound can be decoded at all. */
public final class ClipProbe {

    /** Packets of a stream that may fail before it counts as one that cannot be decoded. */
    private static final int PATIENCE = 100;

    private ClipProbe() {
    }

    /** What is in the clip; a stream that cannot be decoded is left out, and a file without any is refused. */
    public static ClipFacts facts(Path file) {
        try (Container container = Container.open(file)) {
            Optional<AVStream> video = container.video().filter(ClipProbe::hasSize);
            Optional<AVStream> audio = container.audio().filter(stream -> stream.codecpar().sample_rate() > 0);
            if (video.isEmpty() && audio.isEmpty()) {
                throw container.undecodable().map(codec -> new BadInput("media.no-decoder", file, codec))
                    .orElseGet(() -> new BadInput("media.not-a-clip", file));
            }
            double told = told(container.format());
            boolean seen = video.isPresent() && decodes(container, video.get());
            boolean heard = audio.isPresent() && decodes(container, audio.get());
            double duration = told > 0 ? told : counted(file);
            if (!seen && !heard || !(duration > 0)) {
                throw new BadInput("media.nothing-to-play", file);
            }
            return new ClipFacts(container.format().iformat().name().getString(), duration, told > 0,
                video.filter(stream -> seen).map(ClipProbe::video), audio.filter(stream -> heard).map(ClipProbe::audio));
        }
    }

    private static boolean hasSize(AVStream stream) {
        Orientation upright = Orientation.of(stream);
        return upright.width() > 0 && upright.height() > 0;
    }

    /** Whether a frame comes out of the stream's first packets. */
    private static boolean decodes(Container container, AVStream stream) {
        // After the picture was tried; where the container cannot go back, what comes next serves as well.
        container.seek(stream, 0);
        try (Decoder decoder = new Decoder(container, stream)) {
            for (int tried = 0; tried < PATIENCE; ) {
                AVPacket packet = container.read();
                if (packet == null) {
                    return decoder.advance();
                }
                decoder.send(packet);
                if (decoder.receive()) {
                    return true;
                }
                tried += packet.stream_index() == stream.index() ? 1 : 0;
            }
        } catch (BadInput withoutDecoder) {
            return false;
        }
        return false;
    }

    /** Seconds that the container claims; 0 where it is silent or the length was guessed from the size of the file. */
    private static double told(AVFormatContext format) {
        long duration = format.duration();
        boolean guessed = format.duration_estimation_method() == AVFMT_DURATION_FROM_BITRATE;
        return duration == AV_NOPTS_VALUE || guessed ? 0 : (double) duration / AV_TIME_BASE;
    }

    /** Seconds from the beginning to the end of the last packet; packets without a time follow one another. */
    private static double counted(Path file) {
        try (Container container = Container.open(file)) {
            return counted(container);
        }
    }

    private static double counted(Container container) {
        double[] ends = new double[container.format().nb_streams()];
        for (AVPacket packet = container.read(); packet != null; packet = container.read()) {
            // A stream that begins late can be announced while reading.
            int index = packet.stream_index();
            ends = index < ends.length ? ends : Arrays.copyOf(ends, index + 1);
            AVStream stream = container.stream(index);
            long stamp = packet.pts() == AV_NOPTS_VALUE ? packet.dts() : packet.pts();
            double start = stamp == AV_NOPTS_VALUE ? ends[index] : container.seconds(stream, stamp);
            double rate = Container.quotient(stream.avg_frame_rate());
            // FFmpeg's lengths of packets without times are sometimes one tick.
            double length = stamp == AV_NOPTS_VALUE && rate > 0 ? 1 / rate
                : Math.max(0, packet.duration()) * Container.quotient(stream.time_base());
            ends[index] = Math.max(ends[index], start + length);
        }
        return Arrays.stream(ends).max().orElse(0);
    }

    private static ClipFacts.Video video(AVStream stream) {
        Orientation upright = Orientation.of(stream);
        double rate = Container.quotient(stream.avg_frame_rate());
        return new ClipFacts.Video(codec(stream), upright.width(), upright.height(), upright.rotation(),
            rate > 0 ? rate : Container.quotient(stream.r_frame_rate()));
    }

    private static ClipFacts.Audio audio(AVStream stream) {
        return new ClipFacts.Audio(
            codec(stream), stream.codecpar().sample_rate(), stream.codecpar().ch_layout().nb_channels());
    }

    private static String codec(AVStream stream) {
        return avcodec_get_name(stream.codecpar().codec_id()).getString();
    }
}
