package attune.text;

import attune.domain.BadInput;
import attune.domain.Cue;
import attune.domain.TimeSpan;
import attune.domain.Timing;
import attune.domain.Transcript;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads timed text: SubRip (srt), WebVTT (vtt), Advanced SubStation Alpha (ass, ssa), TTML (ttml, dfxp), Praat's TextGrid
 * and ELAN's annotations (eaf), told apart by content. Cues may overlap and stand in any order; one that begins and ends at
 * once lasts until the next, marked as estimated. Cues without words are left out. Times that cannot be read are refused
 * by file and line.
 */
public final class Transcripts {

    /** How the names of such files end, the likeliest first. */
    public static final List<String> ENDINGS = List.of("srt", "vtt", "ass", "ssa", "ttml", "dfxp", "textgrid", "eaf");

    private static final Pattern EVENT = Pattern.compile("^\\d+,\\d+,[^,]*,[^,]*,\\d+,\\d+,\\d+,[^,]*,");
    private static final Pattern LINES = Pattern.compile("\\r\\n|[\\n\\r\\u2028\\u0085]");
    /** Seconds that a cue without length is given where nothing follows. */
    private static final double SHOWN = 2;

    private Transcripts() {
    }

    /** The transcript of a subtitle file that the person named. */
    public static Transcript read(Path file) {
        return parse(Encodings.read(file), file.toString(), Transcript.Source.GIVEN);
    }

    /** Whether a text is of one of the formats rather than plain words. */
    public static boolean isTimed(String text) {
        return TranscriptFormat.of(text).isPresent();
    }

    /** The transcript that a text holds; {@code name} is what a refusal calls it. */
    public static Transcript parse(String text, String name, Transcript.Source source) {
        TranscriptFormat format = TranscriptFormat.of(text).orElseThrow(() -> new BadInput("text.not-a-transcript", name));
        List<Cue> cues = format.cues(text, List.of(LINES.split(text, -1)), new CueTimes(name));
        if (cues.isEmpty()) {
            throw new BadInput("text.no-cues", name);
        }
        return new Transcript(lasting(cues), source);
    }

    /** Plain text of an ASS event as a decoder gives it: {@code ReadOrder,Layer,Style,Name,margins,Effect,Text}. */
    public static String plain(String event) {
        return Markup.ofEvent(EVENT.matcher(event).replaceFirst(""));
    }

    private static List<Cue> lasting(List<Cue> cues) {
        List<Cue> sorted = new ArrayList<>(cues);
        sorted.sort(Comparator.comparingDouble(cue -> cue.time().start()));
        for (int i = 0; i < sorted.size(); i++) {
            Cue cue = sorted.get(i);
            double start = cue.time().start();
            if (cue.time().length() > 0) {
                continue;
            }
            double end = start + SHOWN;
            for (int next = i + 1; next < sorted.size(); next++) {
                if (sorted.get(next).time().start() > start) {
                    end = Math.min(end, sorted.get(next).time().start());
                    break;
                }
            }
            sorted.set(i, new Cue(new TimeSpan(start, end), cue.text(), Timing.ESTIMATED));
        }
        return sorted;
    }
}
