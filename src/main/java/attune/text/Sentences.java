package attune.text;

import attune.domain.CharSpan;
import java.util.ArrayList;
import java.util.List;

/** Cuts text into sentences, at line breaks and after closing marks; a very long one is cut between words. */
final class Sentences {

    private static final String CLOSING = ".!?…。！？；";
    /** Characters after which a sentence is cut at the next word. */
    private static final int LONG = 120;

    private Sentences() {
    }

    static List<CharSpan> spans(String text) {
        List<CharSpan> sentences = new ArrayList<>();
        List<CharSpan> words = WordCutter.spans(text);
        int start = -1;
        for (int i = 0; i < words.size(); i++) {
            CharSpan word = words.get(i);
            start = start < 0 ? word.start() : start;
            int next = i + 1 < words.size() ? words.get(i + 1).start() : text.length();
            boolean closed = CLOSING.indexOf(text.charAt(word.end() - 1)) >= 0;
            boolean broken = text.substring(word.end(), next).chars().anyMatch(unit -> unit == '\n' || unit == '\r');
            if (closed || broken || word.end() - start > LONG || i + 1 == words.size()) {
                sentences.add(new CharSpan(start, word.end()));
                start = -1;
            }
        }
        return sentences;
    }
}
