package attune.text;

import attune.domain.Cue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The formats of timed text that are read, in the order in which a text is tried; told by content, not by name. */
enum TranscriptFormat {
    /** Timed Text Markup Language (W3C). */
    TTML("^\\s*(<\\?xml.*?\\?>)?\\s*(<!--.*?-->\\s*|<!DOCTYPE[^>]*>\\s*)*<(\\w+:)?tt[\\s>]", 0) {
        @Override List<Cue> cues(String text, List<String> lines, CueTimes times) {
            return Ttml.cues(text, times);
        }
    },
    /** The annotation file of ELAN (Max Planck Institute for Psycholinguistics). */
    ELAN("^\\s*(<\\?xml.*?\\?>)?\\s*(<!--.*?-->\\s*)*<ANNOTATION_DOCUMENT[\\s>]", 0) {
        @Override List<Cue> cues(String text, List<String> lines, CueTimes times) {
            return Elan.cues(text, times);
        }
    },
    /** The TextGrid of Praat, long or short. */
    TEXT_GRID("^\\s*(File type\\s*=\\s*)?\"ooTextFile( short)?\"\\s*(Object class\\s*=\\s*)?\"TextGrid\"", 0) {
        @Override List<Cue> cues(String text, List<String> lines, CueTimes times) {
            return TextGrid.cues(text, times);
        }
    },
    /** WebVTT (W3C). */
    WEB_VTT("^WEBVTT", 0) {
        @Override List<Cue> cues(String text, List<String> lines, CueTimes times) {
            return WebVtt.cues(lines, times);
        }
    },
    /** SubRip. */
    SUB_RIP("-->", 0) {
        @Override List<Cue> cues(String text, List<String> lines, CueTimes times) {
            return SubRip.cues(lines, times);
        }
    },
    /** Advanced SubStation Alpha. */
    SUB_STATION("^\\s*\\[(script info|events|v4\\+? styles)\\]\\s*$", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE) {
        @Override List<Cue> cues(String text, List<String> lines, CueTimes times) {
            return SubStation.cues(lines, times);
        }
    };

    private final Pattern sign;

    TranscriptFormat(String sign, int flags) {
        this.sign = Pattern.compile(sign, flags | (flags == 0 ? Pattern.DOTALL : 0));
    }

    /** The format of a text; empty for plain words. */
    static Optional<TranscriptFormat> of(String text) {
        return Arrays.stream(values()).filter(format -> format.sign.matcher(text).find()).findFirst();
    }

    /**
     * The cues of a text of this format, in any order.
     *
     * @param lines the same text, cut at its line breaks
     */
    abstract List<Cue> cues(String text, List<String> lines, CueTimes times);
}
