package attune.workbench;

import attune.domain.Edit;
import attune.domain.Sample;
import java.nio.file.Path;
import java.util.List;

/** Changes of a sample by measure: each list makes a child, and never changes the original. */
public interface EditSample {

    /**
     * The sample under these changes, in place of any it had; with none, the sample that they were made to. The changes are
     * made when it is read; one that names words that are not there is refused then.
     */
    Sample with(Sample sample, List<Edit> edits);

    /** The list of changes in a file. */
    List<Edit> read(Path file);

    /** Writes a list of changes: beside the file first, then moved. */
    void write(List<Edit> edits, Path file);
}
