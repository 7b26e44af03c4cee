package attune.media;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_ASS;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MOV_TEXT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_SUBRIP;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_WEBVTT;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_close;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_SUBTITLE;
import static org.bytedeco.ffmpeg.global.avutil.av_mallocz;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.Cue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cues come out of every kind of text stream with the times they went in with. */
class SubtitleStreamTest {

    private static final List<String> LINES = List.of("I did not expect this.", "我很高兴。");
    private static final String STYLES = "[Script Info]\nScriptType: v4.00+\n\n[V4+ Styles]\n"
        + "Format: Name, Fontname, Fontsize\n"
        + "Style: Default,Arial,16\n\n[Events]\n"
        + "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"mp4,movtext", "matroska,subrip", "matroska,ass", "webm,webvtt", "matroska,webvtt"})
    void cuesKeepTextAndTime(String format, String kind) {
        List<Cue> cues = SubtitleStream.read(written(format, kind));
        assertEquals(2, cues.size());
        for (int i = 0; i < 2; i++) {
            assertTrue(cues.get(i).text().endsWith("," + LINES.get(i)), cues.get(i).text());
            assertEquals(1 + 2 * i, cues.get(i).time().start(), 0.002);
            assertEquals(2.5 + 2 * i, cues.get(i).time().end(), 0.002);
        }
    }

    @Test
    void aClipWithoutAnyHasNone() {
        assertEquals(List.of(), SubtitleStream.read(MadeClip.of("mp4", "mpeg4").frames(3).in(folder, "plain.mp4")));
    }

    private Path written(String format, String kind) {
        Path file = folder.resolve("subtitled");
        AVFormatContext out = new AVFormatContext(null);
        avformat_alloc_output_context2(out, null, format, file.toString());
        AVStream stream = avformat_new_stream(out, null);
        stream.codecpar().codec_type(AVMEDIA_TYPE_SUBTITLE).codec_id(switch (kind) {
            case "movtext" -> AV_CODEC_ID_MOV_TEXT;
            case "subrip" -> AV_CODEC_ID_SUBRIP;
            case "ass" -> AV_CODEC_ID_ASS;
            default -> AV_CODEC_ID_WEBVTT;
        });
        if (kind.equals("ass")) {
            byte[] header = STYLES.getBytes(StandardCharsets.UTF_8);
            stream.codecpar().extradata(new BytePointer(av_mallocz(header.length + 64)).put(header, 0, header.length))
                .extradata_size(header.length);
        }
        AVRational thousandths = new AVRational().num(1).den(1000);
        stream.time_base(thousandths);
        AVIOContext io = new AVIOContext(null);
        avio_open(io, file.toString(), AVIO_FLAG_WRITE);
        out.pb(io);
        avformat_write_header(out, (AVDictionary) null);
        for (int i = 0; i < 2; i++) {
            byte[] data = data(kind, i);
            AVPacket packet = av_packet_alloc();
            av_new_packet(packet, data.length);
            packet.data().put(data, 0, data.length);
            packet.pts(1000 + 2000 * i).dts(1000 + 2000 * i).duration(1500).stream_index(0);
            av_packet_rescale_ts(packet, thousandths, stream.time_base());
            av_write_frame(out, packet);
            av_packet_free(packet);
        }
        av_write_trailer(out);
        avio_close(io);
        avformat_free_context(out);
        return file;
    }

    private static byte[] data(String kind, int i) {
        byte[] text = LINES.get(i).getBytes(StandardCharsets.UTF_8);
        return switch (kind) {
            case "movtext" -> ByteBuffer.allocate(2 + text.length).putShort((short) text.length).put(text).array();
            case "ass" -> (i + ",0,Default,,0,0,0,," + LINES.get(i)).getBytes(StandardCharsets.UTF_8);
            default -> text;
        };
    }
}
