package attune.text;

import attune.domain.CharSpan;
import attune.domain.Cue;
import attune.domain.Script;
import attune.domain.TimeSpan;
import attune.domain.Timing;
import attune.domain.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts text into words as a person sees them, and shares out time over them by their number of characters. Every character
 * that is not space belongs to one word; times shared out are marked estimated.
 */
public final class Words {

    private Words() {
    }

    /** The words of a text that has no clock. */
    public static List<Word> of(String text) {
        return WordCutter.spans(text).stream()
            .map(chars -> new Word(chars.of(text), chars, Optional.empty(), Timing.GIVEN)).toList();
    }

    /** The text of cues, joined by line breaks, with a time for every word. */
    public static Script of(List<Cue> cues) {
        StringBuilder text = new StringBuilder();
        List<Word> words = new ArrayList<>();
        for (Cue cue : cues) {
            text.append(text.isEmpty() ? "" : "\n");
            words.addAll(timed(cue, text.length()));
            text.append(cue.text());
        }
        return new Script(text.toString(), words);
    }

    /** Sentences of a text as cues, spread over the voiced stretches, of which there is at least one. */
    public static List<Cue> spread(String text, List<TimeSpan> voiced) {
        List<CharSpan> sentences = Sentences.spans(text);
        double all = sentences.stream().mapToInt(Words::characters).sum();
        double length = voiced.stream().mapToDouble(TimeSpan::length).sum();
        List<Cue> cues = new ArrayList<>();
        double before = 0;
        for (CharSpan sentence : sentences) {
            double after = before + characters(sentence);
            double start = at(voiced, length * before / all, true);
            double end = at(voiced, length * after / all, false);
            cues.add(new Cue(new TimeSpan(start, Math.max(start, end)), sentence.of(text), Timing.ESTIMATED));
            before = after;
        }
        return cues;
    }

    private static List<Word> timed(Cue cue, int offset) {
        List<CharSpan> spans = WordCutter.spans(cue.text());
        double all = spans.stream().mapToInt(Words::characters).sum();
        Timing timing = spans.size() == 1 ? cue.timing() : Timing.ESTIMATED;
        List<Word> words = new ArrayList<>();
        double before = 0;
        for (CharSpan chars : spans) {
            double after = before + characters(chars);
            double start = cue.time().start() + cue.time().length() * (before / all);
            double end = after == all ? cue.time().end() : cue.time().start() + cue.time().length() * (after / all);
            CharSpan inScript = new CharSpan(offset + chars.start(), offset + chars.end());
            words.add(new Word(chars.of(cue.text()), inScript, Optional.of(new TimeSpan(start, Math.max(start, end))), timing));
            before = after;
        }
        return words;
    }

    /** The clock when {@code seconds} of voice have passed; at the seam of two stretches the later or the earlier side. */
    private static double at(List<TimeSpan> voiced, double seconds, boolean later) {
        double left = seconds;
        for (TimeSpan span : voiced) {
            boolean here = later ? left < span.length() : left <= span.length() + 1e-9;
            if (here) {
                return Math.min(span.end(), span.start() + Math.max(0, left));
            }
            left -= span.length();
        }
        return voiced.getLast().end();
    }

    private static int characters(CharSpan span) {
        return span.end() - span.start();
    }
}
