package attune.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The changes of one text, in the order of their places, none overlapping another: of two that would, the later one made
 * counts. Places are those of the original text; what is shown is the text with all changes made.
 */
public record TextChanges(List<Change> changes) {

    /**
     * A change of one place.
     *
     * @param said what the list says stands there; empty where it does not
     * @param with what stands there now; empty where the words stay and are hidden
     */
    public record Change(CharSpan chars, String said, Optional<String> with) {

        private int grows() {
            return with.map(text -> text.length() - (chars.end() - chars.start())).orElse(0);
        }
    }

    public TextChanges {
        changes = List.copyOf(changes);
    }

    /** The changes that a list makes to the text of a window. */
    public static TextChanges of(int window, List<Edit> edits) {
        List<Change> changes = new ArrayList<>();
        for (Edit edit : edits) {
            Optional<Change> change = switch (edit) {
                case Edit.HiddenWords(Edit.Words words) when words.window() == window ->
                    Optional.of(new Change(words.chars(), words.said(), Optional.empty()));
                case Edit.ReplacedWords(Edit.Words words, String with) when words.window() == window ->
                    Optional.of(new Change(words.chars(), words.said(), Optional.of(with)));
                default -> Optional.empty();
            };
            change.ifPresent(now -> {
                changes.removeIf(earlier -> earlier.chars().overlaps(now.chars()));
                changes.add(now);
            });
        }
        changes.sort(Comparator.comparingInt(change -> change.chars().start()));
        return new TextChanges(changes);
    }

    /** The place in the original of a place in the text shown; of part of a replacement, the whole place that it took. */
    public CharSpan original(CharSpan shown) {
        int start = shown.start();
        int end = shown.end();
        int shift = 0;
        for (Change change : changes) {
            int from = change.chars().start() + shift;
            int to = change.chars().end() + shift + change.grows();
            if (change.with().isPresent() && shown.start() < to && from < shown.end()) {
                start = Math.min(start, from);
                end = Math.max(end, to);
            }
            shift += change.grows();
        }
        return new CharSpan(back(start, start), back(end, end - 1));
    }

    /** A border of a place in the text shown, whose nearest character within is {@code inside}, as it is in the original. */
    private int back(int at, int inside) {
        int shift = 0;
        for (Change change : changes) {
            int from = change.chars().start() + shift;
            int to = change.chars().end() + shift + change.grows();
            if (at >= to && inside >= from) {
                shift += change.grows();
            }
        }
        return at - shift;
    }
}
