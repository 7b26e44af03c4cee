package attune.text;

import attune.domain.Cue;
import attune.domain.TimeSpan;
import attune.domain.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads SubRip: a number, a line with two times, lines of text. Blank lines within the text are forgiven. */
final class SubRip {

    private static final Pattern NUMBER = Pattern.compile("\\s*\\d+\\s*");

    private SubRip() {
    }

    static List<Cue> cues(List<String> lines, CueTimes times) {
        List<Cue> cues = new ArrayList<>();
        int line = 0;
        while (line < lines.size() && !isTime(lines, line)) {
            line++;
        }
        while (line < lines.size()) {
            TimeSpan span = times.of(lines.get(line), line + 1);
            StringBuilder text = new StringBuilder();
            for (line++; line < lines.size() && !isTime(lines, line); line++) {
                boolean numberOfTheNext = isTime(lines, line + 1) && NUMBER.matcher(lines.get(line)).matches();
                text.append(numberOfTheNext ? "" : lines.get(line)).append('\n');
            }
            String plain = Markup.ofCue(text.toString());
            if (!plain.isBlank()) {
                cues.add(new Cue(span, plain, Timing.GIVEN));
            }
        }
        return cues;
    }

    private static boolean isTime(List<String> lines, int line) {
        return line < lines.size() && lines.get(line).contains("-->");
    }
}
