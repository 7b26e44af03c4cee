package attune.ui.shell;

import attune.domain.LibraryEntry;
import attune.domain.Sample;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Samples as the library remembers them. */
final class Entries {

    private Entries() {
    }

    /** An entry without an answer; {@code sources} as a person named them. A sample of features alone has none. */
    static Optional<LibraryEntry> of(Sample sample, List<Path> sources) {
        return switch (sample) {
            case Sample.Clip clip -> Optional.of(new LibraryEntry(clip.id(), clip.title(), sources, typed(clip),
                clip.parent(), clip.edits().list(), clip.facts().duration(), 0, Optional.empty(), 0));
            case Sample.Post post -> Optional.of(new LibraryEntry(post.id(), post.title(), sources, post.text(),
                post.parent(), post.edits().list(), 0, post.images().size(), Optional.empty(), 0));
            case Sample.FeatureSample features -> Optional.empty();
        };
    }

    private static String typed(Sample.Clip clip) {
        return switch (clip.transcript().source()) {
            case TYPED, TRANSCRIBED -> clip.transcript().text();
            case NONE, EMBEDDED, BESIDE, GIVEN -> "";
        };
    }
}
