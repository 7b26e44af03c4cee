package attune.workbench;

import attune.domain.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Runs that can be opened together because they differ only in their seed, as a list shows them before any answer is read.
 *
 * @param name what a person calls them
 * @param source where they stand
 * @param provenance of each run that Attune wrote, by seed; none of a table of another tool
 */
public record RunListing(String name, Source source, List<Run> provenance) {

    /** Where the answers are read. */
    public sealed interface Source {

        /** A folder each seed. */
        record Folders(List<Path> folders) implements Source {
            public Folders {
                folders = List.copyOf(folders);
            }
        }

        /** A table of another tool, and the name of the group in it; empty where it has one without a name. */
        record Table(Path file, String group) implements Source {
        }
    }

    /** The list that was asked, for runs that can stand beside each other. */
    public record Asked(String corpus, String list, String protocol, String split, String task) {
    }

    public RunListing {
        provenance = List.copyOf(provenance);
    }

    /** What names these runs at another start: where they stand. */
    public String key() {
        return switch (source) {
            case Source.Folders(List<Path> folders) -> folders.getFirst().toAbsolutePath().toString();
            case Source.Table(Path file, String group) -> file.toAbsolutePath() + "#" + group;
        };
    }

    /** What was asked; not known of a table. */
    public Optional<Asked> asked() {
        return provenance.stream().findFirst().map(run -> new Asked(run.data().corpus(), run.data().list(),
            run.data().protocol(), run.data().split(), run.task().describe()));
    }

    /** The id of the variant, such as {@code optimised}; the name where no variant is known. */
    public String variant() {
        return provenance.stream().findFirst().map(run -> run.model().variant()).filter(id -> !id.isEmpty()).orElse(name);
    }

    /** The seeds that are known before the answers are read, in their order. */
    public List<Long> seeds() {
        return provenance.stream().map(run -> run.training().seed()).toList();
    }
}
