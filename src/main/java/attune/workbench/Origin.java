package attune.workbench;

import attune.dataset.Original;
import java.util.List;

/** A sample as its corpus has it: its words, and where its media stand. */
public final class Origin {

    private final Original original;

    Origin(Original original) {
        this.original = original;
    }

    Original original() {
        return original;
    }

    public String id() {
        return original.id();
    }

    /** What it says; empty where it has no words. */
    public String text() {
        return original.text();
    }

    /** Whether there is an image or a film of it. */
    public boolean pictured() {
        return original.image().isPresent() || original.clip().isPresent();
    }

    /** What a tagger saw in the image, where only that is there. */
    public List<String> imageWords() {
        return original.imageWords();
    }
}
