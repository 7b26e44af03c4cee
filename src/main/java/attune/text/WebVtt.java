package attune.text;

import attune.domain.Cue;
import attune.domain.TimeSpan;
import attune.domain.Timing;
import java.util.ArrayList;
import java.util.List;

/** Reads WebVTT (W3C): blocks between blank lines; notes, styles and regions are passed over, a name before a time too. */
final class WebVtt {

    private WebVtt() {
    }

    static List<Cue> cues(List<String> lines, CueTimes times) {
        List<Cue> cues = new ArrayList<>();
        int line = 0;
        while (line < lines.size()) {
            int first = line;
            while (line < lines.size() && !lines.get(line).isBlank()) {
                line++;
            }
            boolean passedOver = first < line && lines.get(first).matches("(?s)(NOTE|STYLE|REGION)(\\s.*)?");
            for (int at = first; at < line && !passedOver; at++) {
                if (lines.get(at).contains("-->")) {
                    at = cue(lines, at, line, times, cues);
                }
            }
            line++;
        }
        return cues;
    }

    /** Reads the cue whose times stand on line {@code at}; gives its last line. A new time ends it, as the standard has it. */
    private static int cue(List<String> lines, int at, int end, CueTimes times, List<Cue> cues) {
        TimeSpan span = times.of(lines.get(at), at + 1);
        int last = at;
        while (last + 1 < end && !lines.get(last + 1).contains("-->")) {
            last++;
        }
        String plain = Markup.ofCue(String.join("\n", lines.subList(at + 1, last + 1)));
        if (!plain.isBlank()) {
            cues.add(new Cue(span, plain, Timing.GIVEN));
        }
        return last;
    }
}
