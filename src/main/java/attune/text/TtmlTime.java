package attune.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/**
 * Times as TTML writes them (W3C TTML2, 12.3): {@code hh:mm:ss.fff}, {@code hh:mm:ss:frames}, or a number with its unit
 * {@code h m s ms f t}.
 *
 * @param frames a second
 * @param ticks a second
 */
record TtmlTime(double frames, double ticks) {

    private static final double FRAMES = 30;
    private static final Pattern CLOCK = Pattern.compile(
        "(\\d{2,4}):(\\d{2}):(\\d{2})(?:(\\.\\d{1,9})|:(\\d{2,4})(?:\\.\\d{1,4})?)?");
    private static final Pattern OFFSET = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,9})?)(h|ms|m|s|f|t)");

    /** The rates that the root element names; 30 frames and as many ticks, or one tick, where it does not. */
    static TtmlTime of(XMLStreamReader root) {
        double named = number(XmlText.attribute(root, "frameRate"));
        double ticks = number(XmlText.attribute(root, "tickRate"));
        double sub = number(XmlText.attribute(root, "subFrameRate"));
        double frames = named > 0 ? named : FRAMES;
        String multiplier = XmlText.attribute(root, "frameRateMultiplier");
        String[] parts = multiplier == null ? new String[0] : multiplier.strip().split("[\\s:]+");
        double factor = parts.length == 2 ? number(parts[0]) / number(parts[1]) : 1;
        double rate = factor > 0 && Double.isFinite(factor) ? frames * factor : frames;
        return new TtmlTime(rate, ticks > 0 ? ticks : named > 0 ? rate * Math.max(1, sub) : 1);
    }

    /** Seconds; NaN for what is no time. */
    double seconds(String text) {
        Matcher clock = CLOCK.matcher(text.strip());
        if (clock.matches()) {
            double whole = Integer.parseInt(clock.group(1)) * 3600.0 + Integer.parseInt(clock.group(2)) * 60
                + Integer.parseInt(clock.group(3));
            double fraction = clock.group(4) != null ? Double.parseDouble("0" + clock.group(4))
                : clock.group(5) != null ? Integer.parseInt(clock.group(5)) / frames : 0;
            return whole + fraction;
        }
        Matcher offset = OFFSET.matcher(text.strip());
        if (!offset.matches()) {
            return Double.NaN;
        }
        double number = Double.parseDouble(offset.group(1));
        return switch (offset.group(2)) {
            case "h" -> number * 3600;
            case "m" -> number * 60;
            case "s" -> number;
            case "ms" -> number / 1000;
            case "f" -> number / frames;
            default -> number / ticks;
        };
    }

    private static double number(String text) {
        return text != null && text.strip().matches("\\d{1,9}") ? Double.parseDouble(text.strip()) : 0;
    }
}
