package attune.media;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_PROP_TEXT_SUB;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_decode_subtitle2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_descriptor_get;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avsubtitle_free;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_DEFAULT;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_SUBTITLE;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import attune.domain.Cue;
import attune.domain.TimeSpan;
import attune.domain.Timing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecDescriptor;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVSubtitle;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.BytePointer;

/** The text subtitles inside a clip (mov_text, SubRip, ASS, WebVTT, …), which FFmpeg gives as events of ASS. */
public final class SubtitleStream {

    /** Seconds that a cue of unknown length is shown where none follows. */
    private static final double SHOWN = 2;

    private SubtitleStream() {
    }

    /**
     * The cues of the default text stream, of the first where none is the default, in order of time.
     *
     * @return each text is an ASS event, {@code ReadOrder,Layer,Style,Name,margins,Effect,Text}, markup and all; empty
     *     where the clip has no text subtitles
     */
    public static List<Cue> read(Path file) {
        for (int index : candidates(file)) {
            try (Container container = Container.open(file)) {
                List<Cue> cues = cues(container, container.stream(index));
                if (!cues.isEmpty()) {
                    return cues;
                }
            }
        }
        return List.of();
    }

    private static List<Integer> candidates(Path file) {
        List<Integer> ordinary = new ArrayList<>();
        List<Integer> first = new ArrayList<>();
        try (Container container = Container.open(file)) {
            for (int i = 0; i < container.format().nb_streams(); i++) {
                AVStream stream = container.stream(i);
                AVCodecDescriptor kind = stream.codecpar().codec_type() == AVMEDIA_TYPE_SUBTITLE
                    ? avcodec_descriptor_get(stream.codecpar().codec_id()) : null;
                if (kind != null && (kind.props() & AV_CODEC_PROP_TEXT_SUB) != 0) {
                    ((stream.disposition() & AV_DISPOSITION_DEFAULT) != 0 ? first : ordinary).add(i);
                }
            }
        }
        first.addAll(ordinary);
        return first;
    }

    private static List<Cue> cues(Container container, AVStream stream) {
        container.only(stream);
        AVCodec decoder = avcodec_find_decoder(stream.codecpar().codec_id());
        AVCodecContext codec = avcodec_alloc_context3(decoder);
        codec.pkt_timebase(stream.time_base());
        List<Cue> cues = new ArrayList<>();
        boolean open = decoder != null && avcodec_parameters_to_context(codec, stream.codecpar()) >= 0
            && avcodec_open2(codec, decoder, (AVDictionary) null) >= 0;
        for (AVPacket packet = open ? container.read() : null; packet != null; packet = container.read()) {
            if (packet.stream_index() == stream.index() && packet.pts() != AV_NOPTS_VALUE) {
                double start = Math.max(0, container.seconds(stream, packet.pts()));
                double end = Math.max(start, container.seconds(stream, packet.pts() + packet.duration()));
                decode(codec, packet).forEach(text -> cues.add(new Cue(new TimeSpan(start, end), text, Timing.GIVEN)));
            }
        }
        avcodec_free_context(codec);
        cues.sort(Comparator.comparingDouble(cue -> cue.time().start()));
        cues.replaceAll(cue -> cue.time().length() > 0 ? cue : lasting(cue, cues));
        return cues;
    }

    private static List<String> decode(AVCodecContext codec, AVPacket packet) {
        List<String> texts = new ArrayList<>();
        int[] got = new int[1];
        try (AVSubtitle subtitle = new AVSubtitle()) {
            if (avcodec_decode_subtitle2(codec, subtitle, got, packet) >= 0 && got[0] != 0) {
                for (int i = 0; i < subtitle.num_rects(); i++) {
                    BytePointer event = subtitle.rects(i).ass();
                    if (event != null && !event.isNull()) {
                        texts.add(event.getString(StandardCharsets.UTF_8));
                    }
                }
                avsubtitle_free(subtitle);
            }
        }
        texts.removeIf(String::isBlank);
        return texts;
    }

    /** A cue of no length stays until the next begins. */
    private static Cue lasting(Cue cue, List<Cue> cues) {
        double start = cue.time().start();
        double end = cues.stream().mapToDouble(other -> other.time().start())
            .filter(other -> other > start).findFirst().orElse(start + SHOWN);
        return new Cue(new TimeSpan(start, Math.min(end, start + SHOWN)), cue.text(), Timing.ESTIMATED);
    }
}
