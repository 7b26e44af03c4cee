package attune.text;

import attune.domain.BadInput;
import attune.domain.Cue;
import attune.domain.TimeSpan;
import attune.domain.Timing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads ELAN's annotations (EAF 2 and 3). The cues are the annotations of the tiers that stand on no other, a speaker each;
 * where those hold no words, of the tiers on them, whose annotations share the time of the one they belong to. A time
 * slot without a time lies evenly between its neighbours, and is estimated.
 */
final class Elan {

    private final CueTimes times;
    private final ElanTimes slots;
    private final Map<String, Annotation> annotations = new LinkedHashMap<>();
    private final List<Annotation> onOthers = new ArrayList<>();
    private boolean child;

    /** What stands on a tier: between two time slots, or on another annotation. */
    private record Annotation(String id, String from, String to, String parent, String said, boolean child, int line) {
    }

    private Elan(CueTimes times) {
        this.times = times;
        this.slots = new ElanTimes(times);
    }

    static List<Cue> cues(String text, CueTimes times) {
        Elan elan = new Elan(times);
        XmlText.read(text, times.file(), elan::read);
        List<Cue> spoken = elan.spoken(false);
        return spoken.isEmpty() ? elan.spoken(true) : spoken;
    }

    private boolean read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "HEADER" -> slots.unit(XmlText.attribute(xml, "TIME_UNITS"));
                    case "TIME_SLOT" -> slots.add(XmlText.attribute(xml, "TIME_SLOT_ID"),
                        XmlText.attribute(xml, "TIME_VALUE"), XmlText.line(xml));
                    case "TIER" -> child = XmlText.attribute(xml, "PARENT_REF") != null;
                    case "ALIGNABLE_ANNOTATION", "REF_ANNOTATION" -> annotation(xml);
                    default -> { }
                }
            }
        }
        return true;
    }

    private void annotation(XMLStreamReader xml) throws XMLStreamException {
        String id = String.valueOf(XmlText.attribute(xml, "ANNOTATION_ID"));
        String from = XmlText.attribute(xml, "TIME_SLOT_REF1");
        String to = XmlText.attribute(xml, "TIME_SLOT_REF2");
        String parent = XmlText.attribute(xml, "ANNOTATION_REF");
        String name = xml.getLocalName();
        int line = XmlText.line(xml);
        StringBuilder said = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name)) {
                break;
            }
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                said.append(xml.getText());
            }
        }
        Annotation read = new Annotation(id, from, to, parent, Markup.tidy(said.toString()), child, line);
        annotations.put(id, read);
        if (parent != null) {
            onOthers.add(read);
        }
    }

    private List<Cue> spoken(boolean onChildren) {
        Map<String, List<Annotation>> sharing = new HashMap<>();
        onOthers.forEach(each -> sharing.computeIfAbsent(each.parent(), parent -> new ArrayList<>()).add(each));
        List<Cue> cues = new ArrayList<>();
        for (Annotation each : annotations.values()) {
            if (each.child() == onChildren && !each.said().isBlank()) {
                Annotation timed = each;
                for (int step = 0; timed.parent() != null; step++) {
                    timed = annotations.get(timed.parent());
                    if (timed == null || step > annotations.size()) {
                        throw new BadInput("text.reference", times.file(), each.line(), each.parent());
                    }
                }
                List<Annotation> siblings = each.parent() == null ? List.of(each) : sharing.get(each.parent());
                cues.add(cue(each, timed, siblings.indexOf(each), siblings.size()));
            }
        }
        return cues;
    }

    /** The cue of an annotation that has the {@code at}-th of {@code parts} of the time of another, or all of its own. */
    private Cue cue(Annotation each, Annotation timed, int at, int parts) {
        double start = slots.seconds(timed.from(), timed.line());
        double end = slots.seconds(timed.to(), timed.line());
        TimeSpan whole = times.span(start, end, timed.line());
        double part = whole.length() / parts;
        boolean given = parts == 1 && slots.given(timed.from()) && slots.given(timed.to());
        double from = start + at * part;
        TimeSpan span = parts == 1 ? whole : new TimeSpan(from, Math.max(from, start + (at + 1) * part));
        return new Cue(span, each.said(), given ? Timing.GIVEN : Timing.ESTIMATED);
    }
}
