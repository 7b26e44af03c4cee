package attune.text;

import attune.domain.Cue;
import attune.domain.Timing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads Timed Text Markup Language (W3C TTML2): every paragraph, and every span with times of its own, is a cue. Times
 * count from the beginning of what encloses them, or from the end of what stands before where that says {@code seq}.
 * Metadata, styles and ruby readings are passed over.
 */
final class Ttml {

    private static final Set<String> TIMED = Set.of("body", "div", "p", "span");
    private static final Set<String> RUBY = Set.of("text", "textContainer", "delimiter");

    private final CueTimes times;
    private final List<Cue> cues = new ArrayList<>();
    private final Deque<Element> open = new ArrayDeque<>();
    private TtmlTime clock;

    private Ttml(CueTimes times) {
        this.times = times;
    }

    /** An element that is open: what it may last, where its next child begins to count, and the words it has so far. */
    private static final class Element {
        private final double begin;
        private final double end;
        private final boolean sequence;
        private final StringBuilder words;
        private double next;

        Element(double begin, double end, boolean sequence, StringBuilder words) {
            this.begin = begin;
            this.end = end;
            this.sequence = sequence;
            this.words = words;
            this.next = begin;
        }
    }

    static List<Cue> cues(String text, CueTimes times) {
        return XmlText.read(text, times.file(), xml -> new Ttml(times).read(xml));
    }

    private List<Cue> read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> say(xml.getText());
                default -> { }
            }
        }
        return cues;
    }

    private void begin(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getLocalName();
        if (name.equals("br")) {
            say("\n");
        } else if (TIMED.contains(name) && clock != null && !RUBY.contains(String.valueOf(XmlText.attribute(xml, "ruby")))) {
            open.push(element(xml, name));
        } else if (name.equals("tt") && clock == null) {
            clock = TtmlTime.of(xml);
        } else {
            pass(xml);
        }
    }

    private Element element(XMLStreamReader xml, String name) {
        Element parent = open.peek();
        double from = parent == null ? 0 : parent.sequence ? parent.next : parent.begin;
        double latest = parent == null ? Double.POSITIVE_INFINITY : parent.end;
        double begin = from + time(xml, "begin", 0);
        double end = Math.min(from + time(xml, "end", Double.POSITIVE_INFINITY),
            begin + time(xml, "dur", Double.POSITIVE_INFINITY));
        boolean timed = XmlText.attribute(xml, "begin") != null || XmlText.attribute(xml, "end") != null
            || XmlText.attribute(xml, "dur") != null;
        StringBuilder words = name.equals("p") || timed || parent == null ? new StringBuilder() : parent.words;
        return new Element(begin, Math.min(end, latest), "seq".equals(XmlText.attribute(xml, "timeContainer")), words);
    }

    private void end(XMLStreamReader xml) {
        if (!TIMED.contains(xml.getLocalName()) || open.isEmpty()) {
            return;
        }
        Element ended = open.pop();
        Element parent = open.peek();
        if (parent != null) {
            parent.next = Double.isFinite(ended.end) ? ended.end : ended.begin;
        }
        if (parent != null && ended.words == parent.words) {
            return;
        }
        String plain = Markup.tidy(ended.words.toString());
        if (!plain.isBlank()) {
            double until = Double.isFinite(ended.end) ? ended.end : ended.begin;
            cues.add(new Cue(times.span(ended.begin, until, XmlText.line(xml)), plain, Timing.GIVEN));
        }
    }

    private void say(String words) {
        if (!open.isEmpty()) {
            open.peek().words.append(words);
        }
    }

    private double time(XMLStreamReader xml, String name, double otherwise) {
        String written = XmlText.attribute(xml, name);
        double seconds = written == null ? otherwise : clock.seconds(written);
        if (Double.isNaN(seconds)) {
            throw times.unreadable(written, XmlText.line(xml));
        }
        return seconds;
    }

    /** Goes to the end of an element that holds no words; {@code head} is one, though its styles are many. */
    private static void pass(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0 && xml.hasNext();) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
