package attune.workbench;

import attune.domain.BadInput;
import attune.domain.Edit;
import attune.domain.Edits;
import attune.domain.Sample;
import attune.store.EditsFile;
import java.nio.file.Path;
import java.util.List;

/** Children are told apart by the id of what was changed and the list of changes, so the same list makes the same child. */
public final class EditByList implements EditSample {

    @Override public Sample with(Sample sample, List<Edit> edits) {
        if (edits.equals(sample.edits().list())) {
            return sample;
        }
        String of = sample.edits().isEmpty() ? sample.id() : sample.edits().of();
        Edits now = edits.isEmpty() ? Edits.NONE : new Edits(of, edits);
        String id = edits.isEmpty() ? of : ContentId.ofEdited(of, edits);
        return switch (sample) {
            case Sample.Clip clip -> clip.withEdits(id, now);
            case Sample.Post post -> post.withEdits(id, now);
            case Sample.FeatureSample features -> throw new BadInput("edits.no-media");
        };
    }

    @Override public List<Edit> read(Path file) {
        return EditsFile.read(file);
    }

    @Override public void write(List<Edit> edits, Path file) {
        EditsFile.write(edits, file);
    }
}
