package attune.media;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_NOTIMESTAMPS;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_TS_DISCONT;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BACKWARD;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BYTE;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_ATTACHED_PIC;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_index_get_entry_from_timestamp;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_seek_file;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import attune.domain.BadInput;
import attune.domain.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIndexEntry;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;

/**
 * An opened media file: its streams, and its packets one after the other. A file that FFmpeg does not take for sound or
 * moving pictures is refused. Used by one thread at a time.
 */
final class Container implements AutoCloseable {

    static {
        av_log_set_level(AV_LOG_QUIET);
    }

    private final Path file;
    private final AVFormatContext format;
    private final AVPacket packet;
    private final double zero;

    private Container(Path file, AVFormatContext format) {
        this.file = file;
        this.format = format;
        this.packet = av_packet_alloc();
        long start = format.start_time();
        this.zero = start == AV_NOPTS_VALUE ? 0 : Math.max(0, (double) start / AV_TIME_BASE);
    }

    static Container open(Path file) {
        InputFile.readable(file);
        if (!Files.isRegularFile(file)) {
            throw new BadInput("media.not-a-clip", file);
        }
        AVFormatContext format = new AVFormatContext(null);
        // Only the file itself is read: a playlist must not fetch what it names.
        try (AVDictionary options = new AVDictionary(null);
             BytePointer url = new BytePointer("file:" + file, StandardCharsets.UTF_8)) {
            av_dict_set(options, "protocol_whitelist", "file", 0);
            int opened = avformat_open_input(format, url, (AVInputFormat) null, options);
            av_dict_free(options);
            if (opened < 0) {
                throw new BadInput(beginsAsMp4(file) ? "media.cut-off" : "media.not-a-clip", file);
            }
        }
        boolean clip = !format.iformat().name().getString().matches(".*_pipe|image2|tty|hls|concat|ffmetadata")
            && avformat_find_stream_info(format, (AVDictionary) null) >= 0;
        if (!clip) {
            avformat_close_input(format);
            throw new BadInput("media.not-a-clip", file);
        }
        return new Container(file, format);
    }

    /** Whether the file names itself an MP4 or MOV: their index stands at the end, and is what a broken recording lacks. */
    private static boolean beginsAsMp4(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return new String(bytes.readNBytes(8), StandardCharsets.ISO_8859_1).endsWith("ftyp");
        } catch (IOException e) {
            throw new BadInput(e, "file.unreadable", file);
        }
    }

    Path file() {
        return file;
    }

    AVFormatContext format() {
        return format;
    }

    /** What the container's clock shows at the beginning of the clip, in seconds. */
    double zero() {
        return zero;
    }

    /** The moving picture, if there is one that can be decoded; the cover of a song is none. */
    Optional<AVStream> video() {
        return best(AVMEDIA_TYPE_VIDEO, -1)
            .filter(stream -> (stream.disposition() & AV_DISPOSITION_ATTACHED_PIC) == 0);
    }

    Optional<AVStream> audio() {
        return best(AVMEDIA_TYPE_AUDIO, video().map(AVStream::index).orElse(-1));
    }

    private Optional<AVStream> best(int type, int related) {
        try (AVCodec decoder = new AVCodec(null)) {
            int index = av_find_best_stream(format, type, -1, related, decoder, 0);
            return index < 0 ? Optional.empty() : Optional.of(stream(index));
        }
    }

    /** The codec of a picture or sound that is there and that no decoder is to be had for. */
    Optional<String> undecodable() {
        return IntStream.range(0, format.nb_streams()).mapToObj(this::stream)
            .filter(stream -> (stream.disposition() & AV_DISPOSITION_ATTACHED_PIC) == 0)
            .map(AVStream::codecpar)
            .filter(codec -> codec.codec_type() == AVMEDIA_TYPE_VIDEO || codec.codec_type() == AVMEDIA_TYPE_AUDIO)
            .map(codec -> avcodec_get_name(codec.codec_id()).getString()).findFirst();
    }

    AVStream stream(int index) {
        return format.streams(index);
    }

    /** Passes over the packets of all streams but this one. */
    void only(AVStream wanted) {
        for (int i = 0; i < format.nb_streams(); i++) {
            if (i != wanted.index()) {
                stream(i).discard(AVDISCARD_ALL);
            }
        }
    }

    /** Reads the next packet, which is good until the next call; null at the end, also where the file breaks off. */
    AVPacket read() {
        av_packet_unref(packet);
        int result;
        do {
            result = av_read_frame(format, packet);
        } while (result == AVERROR_EAGAIN());
        return result < 0 ? null : packet;
    }

    /**
     * Goes to the key frame of {@code stream} at or before {@code time}, or to the first where there is none before;
     * false where the container cannot, as in bare streams of packets without times.
     */
    boolean seek(AVStream stream, double time) {
        if ((format.iformat().flags() & AVFMT_NOTIMESTAMPS) != 0) {
            return false;
        }
        if (time <= 0 && (format.iformat().flags() & AVFMT_TS_DISCONT) != 0) {
            // Transport and program streams are searched by time without regard to key frames: the first would be missed.
            return av_seek_frame(format, -1, 0, AVSEEK_FLAG_BYTE) >= 0;
        }
        long goal = ticks(stream, time);
        return av_seek_frame(format, stream.index(), goal, AVSEEK_FLAG_BACKWARD) >= 0
            || avformat_seek_file(format, stream.index(), Long.MIN_VALUE, goal, Long.MAX_VALUE, 0) >= 0;
    }

    /** The time of the last key frame at or before {@code time} that the index knows of. */
    OptionalDouble keyFrame(AVStream stream, double time) {
        AVIndexEntry entry = avformat_index_get_entry_from_timestamp(stream, ticks(stream, time), AVSEEK_FLAG_BACKWARD);
        return entry == null ? OptionalDouble.empty() : OptionalDouble.of(seconds(stream, entry.timestamp()));
    }

    double seconds(AVStream stream, long ticks) {
        return ticks * quotient(stream.time_base()) - zero;
    }

    private long ticks(AVStream stream, double time) {
        return (long) Math.floor((time + zero) / quotient(stream.time_base()));
    }

    static double quotient(AVRational rational) {
        return rational.den() == 0 ? 0 : (double) rational.num() / rational.den();
    }

    @Override public void close() {
        av_packet_free(packet);
        avformat_close_input(format);
    }
}
