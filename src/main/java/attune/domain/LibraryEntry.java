package attune.domain;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A sample that the library remembers, without its media.
 *
 * @param sources the clip's file, or the post's text file and images; empty for a pasted text
 * @param text the post's text, or the clip's transcript where a person typed or edited it; empty otherwise
 * @param parent id of the entry that this one was edited from
 * @param edits what was changed beyond the text, in order
 * @param seconds length of a clip; 0 for a post
 * @param images number of images of a post; 0 for a clip
 * @param answer label of the last reading; empty before the first
 * @param confidence probability of that label, 0 to 1
 */
public record LibraryEntry(
    String id, String title, List<Path> sources, String text, Optional<String> parent, List<Edit> edits,
    double seconds, int images, Optional<String> answer, double confidence) {

    public LibraryEntry {
        sources = List.copyOf(sources);
        edits = List.copyOf(edits);
    }

    /** An entry of a sample of which nothing was changed beyond its text. */
    public LibraryEntry(String id, String title, List<Path> sources, String text, Optional<String> parent, double seconds,
        int images, Optional<String> answer, double confidence) {
        this(id, title, sources, text, parent, List.of(), seconds, images, answer, confidence);
    }

    public LibraryEntry answered(String label, double probability) {
        return new LibraryEntry(id, title, sources, text, parent, edits, seconds, images, Optional.of(label), probability);
    }
}
