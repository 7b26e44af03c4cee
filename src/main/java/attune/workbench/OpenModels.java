package attune.workbench;

import attune.domain.BadInput;
import attune.feature.FeatureExtraction;
import attune.store.ModelFolder;
import attune.store.ModelFolders;
import attune.store.TrustedScripts;
import attune.text.ForeignPieces;
import attune.text.PieceCutter;
import attune.text.WordPieces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Models by name, each opened once, and again when its files were written anew, with what prepares their inputs. A vocabulary
 * that several models share is loaded once. Safe from any thread.
 */
final class OpenModels implements AutoCloseable {

    private final ModelFolders folders;
    private final TrustedScripts trusted;
    private final Map<String, Known> models = new HashMap<>();
    private final Map<Written, PieceCutter> vocabularies = new HashMap<>();

    /** A model's folder, and what makes its features. */
    record OpenModel(ModelFolder folder, FeatureExtraction extraction) {
    }

    /** A model as its files were when it was opened. */
    private record Known(OpenModel model, List<FileTime> written) {
        boolean stillAt(Path place) {
            return model.folder().folder().equals(place.toAbsolutePath().normalize()) && model.folder().written().equals(written);
        }
    }

    /** A vocabulary as it was when it was opened. */
    private record Written(Path file, FileTime when) {
        static Written of(Path file) {
            try {
                return new Written(file, Files.getLastModifiedTime(file));
            } catch (IOException e) {
                throw new BadInput(e, "file.unreadable", file);
            }
        }
    }

    /** One that was made elsewhere is opened only where it is trusted. */
    OpenModels(ModelFolders folders, TrustedScripts trusted) {
        this.folders = folders;
        this.trusted = trusted;
    }

    /** The model of that name; one that cannot be used is refused. */
    synchronized OpenModel get(String name) {
        Known known = models.get(name);
        if (known == null || !known.stillAt(folders.find(name))) {
            ModelFolder folder = folders.open(name);
            List<FileTime> written = folder.written();
            Optional<ModelFolder> script = folder.script();
            trusted.require(folder);
            FeatureExtraction extraction = folder.vocabulary().isEmpty()
                ? FeatureExtraction.of(folder.terms().inputs())
                : FeatureExtraction.of(folder.terms().inputs(), vocabularies.computeIfAbsent(
                    Written.of(folder.vocabulary().get()),
                    each -> script.isPresent() ? ForeignPieces.open(each.file()) : WordPieces.open(each.file())));
            known = new Known(new OpenModel(folder, extraction), written);
            models.put(name, known);
        }
        return known.model();
    }

    @Override public synchronized void close() {
        vocabularies.values().forEach(PieceCutter::close);
        vocabularies.clear();
        models.clear();
    }
}
