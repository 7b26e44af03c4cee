package attune.perturb;

import attune.domain.BadInput;
import attune.domain.CharSpan;
import attune.domain.Cue;
import attune.domain.Edit;
import attune.domain.Script;
import attune.domain.TimeSpan;
import attune.domain.Timing;
import attune.domain.Word;
import attune.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The text of one reading under changes. Places are those of the original, so their order does not matter, but that of two
 * that overlap the later one counts. Words that were not touched keep their time; new ones share that of the words in whose
 * place they stand.
 *
 * @param script empty where nothing is left of the text
 * @param hidden what the model must not read, in the characters of {@code script}
 */
public record EditedScript(Optional<Script> script, List<CharSpan> hidden) {

    public EditedScript {
        hidden = List.copyOf(hidden);
    }

    /** What is to stand in a place: its own text where it is only hidden. */
    private record Change(CharSpan chars, String with, boolean hidden) {
    }

    /** The script of a window under the changes that name its words; the same object where there are none. */
    public static EditedScript of(Script script, int window, List<Edit> edits) {
        List<Change> changes = changes(script, window, edits);
        if (changes.isEmpty()) {
            return new EditedScript(Optional.of(script), List.of());
        }
        StringBuilder text = new StringBuilder();
        List<Word> words = new ArrayList<>();
        List<CharSpan> hidden = new ArrayList<>();
        int reached = 0;
        for (Change change : changes) {
            kept(script, reached, change.chars().start(), text, words);
            int at = text.length();
            if (change.hidden()) {
                kept(script, change.chars().start(), change.chars().end(), text, words);
                hidden.add(new CharSpan(at, text.length()));
            } else {
                words.addAll(made(change.with(), at, time(script, change.chars())));
                text.append(change.with());
            }
            reached = change.chars().end();
        }
        kept(script, reached, script.text().length(), text, words);
        boolean left = !text.toString().isBlank();
        return new EditedScript(left ? Optional.of(new Script(text.toString(), words)) : Optional.empty(), hidden);
    }

    private static List<Change> changes(Script script, int window, List<Edit> edits) {
        List<Change> changes = new ArrayList<>();
        for (Edit edit : edits) {
            Change change = switch (edit) {
                case Edit.HiddenWords(Edit.Words words) when words.window() == window ->
                    new Change(checked(script, words), "", true);
                case Edit.ReplacedWords(Edit.Words words, String with) when words.window() == window ->
                    new Change(checked(script, words), with, false);
                default -> null;
            };
            if (change != null) {
                changes.removeIf(earlier -> earlier.chars().overlaps(change.chars()));
                changes.add(change);
            }
        }
        changes.sort(Comparator.comparingInt(change -> change.chars().start()));
        return changes;
    }

    /** A list that belongs to another sample or another text is refused. */
    private static CharSpan checked(Script script, Edit.Words words) {
        CharSpan chars = words.chars();
        if (chars.end() > script.text().length()
            || !words.said().isEmpty() && !words.said().equals(chars.of(script.text()))) {
            throw new BadInput("edits.other-words", words.said(), chars.start(), chars.end(), words.window());
        }
        return chars;
    }

    /** Takes over the characters of a stretch of the original, and the words that begin in it. */
    private static void kept(Script script, int from, int to, StringBuilder text, List<Word> words) {
        int shift = text.length() - from;
        text.append(script.text(), from, to);
        for (Word word : script.words()) {
            if (word.chars().start() >= from && word.chars().start() < to) {
                int end = Math.min(to, word.chars().end());
                CharSpan chars = new CharSpan(word.chars().start() + shift, end + shift);
                words.add(new Word(chars.of(text.toString()), chars, word.time(), word.timing()));
            }
        }
    }

    private static List<Word> made(String with, int at, Optional<TimeSpan> time) {
        if (with.isBlank()) {
            return List.of();
        }
        List<Word> cut = time.isPresent() ? Words.of(List.of(new Cue(time.get(), with, Timing.ESTIMATED))).words()
            : Words.of(with);
        return cut.stream().map(word -> new Word(word.text(),
            new CharSpan(word.chars().start() + at, word.chars().end() + at), word.time(), word.timing())).toList();
    }

    /** From the first to the last time of the words in a place; empty where they have none. */
    private static Optional<TimeSpan> time(Script script, CharSpan chars) {
        List<TimeSpan> times = script.words().stream().filter(word -> word.chars().overlaps(chars))
            .flatMap(word -> word.time().stream()).toList();
        return times.isEmpty() ? Optional.empty()
            : Optional.of(new TimeSpan(times.getFirst().start(), Math.max(times.getFirst().start(), times.getLast().end())));
    }
}
