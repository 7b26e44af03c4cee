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
 * Reads subtitles: SubRip (srt), WebVTT (vtt) and Advanced SubStation Alpha (ass, ssa), told apart by content. Cues may
 * overlap and stand in any order; one that begins and ends at once lasts until the next, marked as estimated. Cues
 * without words are left out. Times that cannot be read are refused by file and line.
 */
public final class Transcripts {

    private static final Pattern ASS = Pattern.compile("(?mi)^\\s*\\[(script info|events|v4\\+? styles)\\]\\s*$");
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

    /** Whether a text is one of the three formats rather than plain words. */
    public static boolean isTimed(String text) {
        return text.startsWith("WEBVTT") || text.contains("-->") || ASS.matcher(text).find();
    }

    /** The transcript that a text holds; {@code name} is what a refusal calls it. */
    public static Transcript parse(String text, String name, Transcript.Source source) {
        List<String> lines = List.of(LINES.split(text, -1));
        CueTimes times = new CueTimes(name);
        List<Cue> cues;
        if (text.startsWith("WEBVTT")) {
            cues = WebVtt.cues(lines, times);
        } else if (text.contains("-->")) {
            cues = SubRip.cues(lines, times);
        } else if (ASS.matcher(text).find()) {
            cues = SubStation.cues(lines, times);
        } else {
            throw new BadInput("text.not-a-transcript", name);
        }
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
