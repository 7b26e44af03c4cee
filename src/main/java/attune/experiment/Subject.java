package attune.experiment;

import attune.dataset.Corpora;
import attune.dataset.Corpus;
import attune.dataset.Protocol;
import attune.dataset.Task;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a model is trained on or asked: a corpus where it stands, what of it, parted how.
 *
 * @param corpus name of its reader
 */
public record Subject(String corpus, Path path, Task task, Protocol protocol) {

    /** The corpus, opened by its reader. */
    public Corpus open() {
        return Corpora.named(corpus, path);
    }

    /** Whether there is anything at its place. */
    public boolean there() {
        return Files.exists(path);
    }

    /** Such as {@code cmu-mosi-polarity}; the protocol is named where it is not the published one. */
    public String name() {
        return corpus + "-" + task.name() + (protocol == Protocol.PUBLISHED ? "" : "-" + protocol.id());
    }

    public Subject asking(Task other) {
        return new Subject(corpus, path, other, protocol);
    }

    public Subject by(Protocol other) {
        return new Subject(corpus, path, task, other);
    }
}
