package attune.workbench;

import attune.domain.BadInput;
import attune.domain.ScriptSpec;
import attune.model.script.ScriptEncoder;
import attune.store.AddedModels;
import attune.store.ModelFolder;
import attune.store.ModelFolders;
import attune.store.TrustedScripts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps what was added and agreed to in the home folder. */
final class BringOnDisk implements BringModel {

    private final Path home;
    private final ModelFolders folders;
    private final AddedModels added;
    private final TrustedScripts trusted;

    BringOnDisk(Path home, ModelFolders folders, AddedModels added, TrustedScripts trusted) {
        this.home = home;
        this.folders = folders;
        this.added = added;
        this.trusted = trusted;
    }

    @Override public Optional<Question> question(String model) {
        return folders.open(model).script().filter(code -> !trusted.holds(code.checksum()))
            .map(code -> new Question(model, code.weights(), code.checksum()));
    }

    @Override public void agree(Question question) {
        tryOut(folders.open(question.model()));
        try {
            trusted.add(question.checksum());
        } catch (IOException e) {
            throw new BadInput(e, "store.unwritable", home);
        }
    }

    @Override public String add(Path folder) {
        ModelFolder model = ModelFolder.open(folder);
        folders.place(model.name()).filter(place -> !place.equals(model.folder())).ifPresent(taken -> {
            throw new BadInput("models.name-taken", model.folder(), model.name(), taken);
        });
        if (model.script().filter(code -> trusted.holds(code.checksum())).isPresent()) {
            tryOut(model);
        }
        try {
            added.add(model.folder());
        } catch (IOException e) {
            throw new BadInput(e, "store.unwritable", home);
        }
        return model.name();
    }

    @Override public void remove(Path folder) {
        try {
            added.remove(folder);
        } catch (IOException e) {
            throw new BadInput(e, "store.unwritable", home);
        }
    }

    /** A text encoder is tried before it is kept: what does not come back as its manifest says would come up in training. */
    private static void tryOut(ModelFolder model) {
        if (model.terms() instanceof ScriptSpec spec && spec.encodes()) {
            ScriptEncoder.tryOut(spec, model.weights());
        }
    }
}
