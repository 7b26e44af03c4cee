package attune.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a model's card, in Markdown. */
final class ModelCard {

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=\\s|$)|[。！？]");

    private ModelCard() {
    }

    /** The first sentence of the first paragraph, headings passed over; empty where there is none. */
    static String firstSentence(String card) {
        StringBuilder paragraph = new StringBuilder();
        for (String line : card.lines().map(String::strip).toList()) {
            boolean text = !line.isEmpty() && !line.startsWith("#") && !line.startsWith("---");
            if (text) {
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
            } else if (!paragraph.isEmpty()) {
                break;
            }
        }
        Matcher end = SENTENCE_END.matcher(paragraph);
        return end.find() ? paragraph.substring(0, end.end()) : paragraph.toString();
    }
}
