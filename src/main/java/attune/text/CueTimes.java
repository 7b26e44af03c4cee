package attune.text;

import attune.domain.BadInput;
import attune.domain.TimeSpan;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the times of cues: {@code [h:]mm:ss[.,]fff}, both of a line or one by one. A time that cannot be read, or an end
 * before its start, is refused by file and line.
 *
 * @param file what a refusal calls the file
 */
record CueTimes(String file) {

    /** Seconds; no clip is longer than what four digits of hours can say. */
    private static final double LATEST = 3.6e7;
    private static final Pattern TIME = Pattern.compile("(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{1,2})(?:[.,:](\\d{1,6}))?");

    /** The span of {@code start --> end settings}; {@code line} counts from 1. */
    TimeSpan of(String text, int line) {
        int arrow = text.indexOf("-->");
        String after = text.substring(arrow + 3).strip();
        int settings = after.indexOf(' ') < 0 ? after.length() : after.indexOf(' ');
        return span(text.substring(0, arrow), after.substring(0, settings).strip(), line);
    }

    TimeSpan span(String start, String end, int line) {
        double from = seconds(start, line);
        double to = seconds(end, line);
        if (to < from) {
            throw new BadInput("text.time-order", file, line, start.strip(), end.strip());
        }
        return new TimeSpan(from, to);
    }

    /** The span between two times that were read, in seconds; a time before the beginning of the clip is not one. */
    TimeSpan span(double from, double to, int line) {
        if (!(from >= 0) || !(to <= LATEST)) {
            throw new BadInput("text.time", file, line, !(from >= 0) ? from : to);
        }
        if (to < from) {
            throw new BadInput("text.time-order", file, line, from, to);
        }
        return new TimeSpan(from, to);
    }

    /** Refuses a time, or the number of a time, that cannot be read. */
    BadInput unreadable(String time, int line) {
        return new BadInput("text.time", file, line, time);
    }

    private double seconds(String text, int line) {
        Matcher time = TIME.matcher(text.strip());
        if (!time.matches() || Integer.parseInt(time.group(2)) > 59 || Integer.parseInt(time.group(3)) > 59) {
            throw new BadInput("text.time", file, line, text.strip());
        }
        int hours = time.group(1) == null ? 0 : Integer.parseInt(time.group(1));
        double fraction = time.group(4) == null ? 0 : Double.parseDouble("0." + time.group(4));
        return hours * 3600.0 + Integer.parseInt(time.group(2)) * 60 + Integer.parseInt(time.group(3)) + fraction;
    }
}
