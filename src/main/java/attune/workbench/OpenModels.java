package attune.workbench;

import attune.domain.BadInput;
import attune.feature.FeatureExtraction;
import attune.store.ModelFolder;
import attune.store.ModelFolders;
import attune.store.TrustedScripts;
import attune.text.ForeignPieces;
import attune.text.PieceCutter;
import attune.text.WordPieces;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Models by name, each opened once, with what prepares their inputs. A vocabulary that several models share is loaded
 * once. Safe from any thread.
 */
final class OpenModels implements AutoCloseable {

    private final ModelFolders folders;
    private final TrustedScripts trusted;
    private final Map<String, OpenModel> models = new HashMap<>();
    private final Map<Path, PieceCutter> vocabularies = new HashMap<>();

    /** A model's folder, and what makes its features. */
    record OpenModel(ModelFolder folder, FeatureExtraction extraction) {
    }

    /** One that was made elsewhere is opened only where it is trusted. */
    OpenModels(ModelFolders folders, TrustedScripts trusted) {
        this.folders = folders;
        this.trusted = trusted;
    }

    /** The model of that name; one that cannot be used is refused. */
    synchronized OpenModel get(String name) {
        OpenModel known = models.get(name);
        if (known == null) {
            ModelFolder folder = folders.open(name);
            Optional<ModelFolder> script = folder.script();
            script.filter(code -> !trusted.holds(code.checksum())).ifPresent(code -> {
                throw new BadInput("models.untrusted", code.weights());
            });
            FeatureExtraction extraction = folder.vocabulary().isEmpty()
                ? FeatureExtraction.of(folder.terms().inputs())
                : FeatureExtraction.of(folder.terms().inputs(), vocabularies.computeIfAbsent(
                    folder.vocabulary().get(), file -> script.isPresent() ? ForeignPieces.open(file) : WordPieces.open(file)));
            known = new OpenModel(folder, extraction);
            models.put(name, known);
        }
        return known;
    }

    @Override public synchronized void close() {
        vocabularies.values().forEach(PieceCutter::close);
        vocabularies.clear();
        models.clear();
    }
}
