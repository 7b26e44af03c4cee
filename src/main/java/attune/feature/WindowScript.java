package attune.feature;

import attune.domain.Cue;
import attune.domain.Script;
import attune.domain.TimeSpan;
import attune.domain.Timing;
import attune.domain.Transcript;
import attune.domain.Word;
import attune.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The words of a transcript that are spoken in a window: those whose middle lies in it, so that of windows that follow each
 * other every word is in exactly one.
 */
final class WindowScript {

    private WindowScript() {
    }

    /** The script of a window; {@code last} takes in what is written to be spoken after the clip's end. */
    static Optional<Script> of(Transcript transcript, TimeSpan window, boolean last) {
        List<Cue> inside = new ArrayList<>();
        for (Cue cue : transcript.cues()) {
            if (cue.time().end() < window.start()) {
                continue;
            }
            if (cue.time().start() >= window.end() && !last) {
                break;
            }
            List<Word> words = Words.of(List.of(cue)).words();
            List<Word> spoken = words.stream().filter(word -> isIn(word.time().orElseThrow().middle(), window, last)).toList();
            if (spoken.size() == words.size()) {
                inside.add(cue);
            } else if (!spoken.isEmpty()) {
                Word from = spoken.getFirst();
                Word to = spoken.getLast();
                TimeSpan time = new TimeSpan(from.time().orElseThrow().start(), to.time().orElseThrow().end());
                inside.add(new Cue(time, cue.text().substring(from.chars().start(), to.chars().end()), Timing.ESTIMATED));
            }
        }
        return inside.isEmpty() ? Optional.empty() : Optional.of(Words.of(inside));
    }

    private static boolean isIn(double time, TimeSpan window, boolean last) {
        return time >= window.start() && (time < window.end() || last);
    }
}
