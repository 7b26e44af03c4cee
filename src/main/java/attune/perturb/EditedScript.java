package attune.perturb;

import attune.domain.BadInput;
import attune.domain.CharSpan;
import attune.domain.Cue;
import attune.domain.Edit;
import attune.domain.Script;
import attune.domain.TextChanges;
import attune.domain.TimeSpan;
import attune.domain.Timing;
import attune.domain.Word;
import attune.text.Words;
import java.util.ArrayList;
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

    /** The script of a window under the changes that name its words; the same object where there are none. */
    public static EditedScript of(Script script, int window, List<Edit> edits) {
        List<TextChanges.Change> changes = TextChanges.of(window, edits).changes();
        if (changes.isEmpty()) {
            return new EditedScript(Optional.of(script), List.of());
        }
        StringBuilder text = new StringBuilder();
        List<Word> words = new ArrayList<>();
        List<CharSpan> hidden = new ArrayList<>();
        int reached = 0;
        for (TextChanges.Change change : changes) {
            check(script, window, change);
            kept(script, reached, change.chars().start(), text, words);
            int at = text.length();
            if (change.with().isEmpty()) {
                kept(script, change.chars().start(), change.chars().end(), text, words);
                hidden.add(new CharSpan(at, text.length()));
            } else {
                words.addAll(made(change.with().get(), at, time(script, change.chars())));
                text.append(change.with().get());
            }
            reached = change.chars().end();
        }
        kept(script, reached, script.text().length(), text, words);
        boolean left = !text.toString().isBlank();
        return new EditedScript(left ? Optional.of(new Script(text.toString(), words)) : Optional.empty(), hidden);
    }

    /** A list that belongs to another sample or another text is refused. */
    private static void check(Script script, int window, TextChanges.Change change) {
        CharSpan chars = change.chars();
        if (chars.end() > script.text().length()
            || !change.said().isEmpty() && !change.said().equals(chars.of(script.text()))) {
            throw new BadInput("edits.other-words", change.said(), chars.start(), chars.end(), window);
        }
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
