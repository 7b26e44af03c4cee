package attune.workbench;

import attune.feature.FeatureExtraction;
import attune.store.ModelFolder;
import attune.store.ModelFolders;
import attune.text.WordPieces;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Models by name, each opened once, with what prepares their inputs. A vocabulary that several models share is loaded
 * once. Safe from any thread.
 */
final class OpenModels implements AutoCloseable {

    private final ModelFolders folders;
    private final Map<String, OpenModel> models = new HashMap<>();
    private final Map<Path, WordPieces> vocabularies = new HashMap<>();

    /** A model's folder, and what makes its features. */
    record OpenModel(ModelFolder folder, FeatureExtraction extraction) {
    }

    OpenModels(ModelFolders folders) {
        this.folders = folders;
    }

    /** The model of that name; one that cannot be used is refused. */
    synchronized OpenModel get(String name) {
        OpenModel known = models.get(name);
        if (known == null) {
            ModelFolder folder = folders.open(name);
            FeatureExtraction extraction = folder.vocabulary().isEmpty()
                ? FeatureExtraction.of(folder.spec().inputs())
                : FeatureExtraction.of(folder.spec().inputs(),
                    vocabularies.computeIfAbsent(folder.vocabulary().get(), WordPieces::open));
            known = new OpenModel(folder, extraction);
            models.put(name, known);
        }
        return known;
    }

    @Override public synchronized void close() {
        vocabularies.values().forEach(WordPieces::close);
        vocabularies.clear();
        models.clear();
    }
}
