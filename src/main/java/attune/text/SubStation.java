package attune.text;

import attune.domain.Cue;
import attune.domain.TimeSpan;
import attune.domain.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads Advanced SubStation Alpha: the dialogue lines of [Events], in the columns that its Format line names. */
final class SubStation {

    private static final List<String> COLUMNS = List.of(
        "layer", "start", "end", "style", "name", "marginl", "marginr", "marginv", "effect", "text");

    private SubStation() {
    }

    static List<Cue> cues(List<String> lines, CueTimes times) {
        List<Cue> cues = new ArrayList<>();
        List<String> columns = COLUMNS;
        boolean events = false;
        for (int line = 0; line < lines.size(); line++) {
            String text = lines.get(line).strip();
            if (text.startsWith("[")) {
                events = text.equalsIgnoreCase("[Events]");
            } else if (events && text.regionMatches(true, 0, "Format:", 0, 7)) {
                List<String> named = List.of(text.substring(7).toLowerCase(Locale.ROOT).strip().split("\\s*,\\s*"));
                columns = named.containsAll(List.of("start", "end", "text")) ? named : COLUMNS;
            } else if (events && text.regionMatches(true, 0, "Dialogue:", 0, 9)) {
                String[] fields = text.substring(9).split(",", columns.size());
                TimeSpan span = times.span(field(fields, columns, "start"), field(fields, columns, "end"), line + 1);
                String plain = Markup.ofEvent(field(fields, columns, "text"));
                if (!plain.isBlank()) {
                    cues.add(new Cue(span, plain, Timing.GIVEN));
                }
            }
        }
        return cues;
    }

    private static String field(String[] fields, List<String> columns, String name) {
        int at = columns.indexOf(name);
        return at < fields.length ? fields[at] : "";
    }
}
