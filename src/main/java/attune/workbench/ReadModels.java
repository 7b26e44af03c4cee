package attune.workbench;

import attune.domain.BadInput;
import attune.store.ModelFolder;
import attune.store.ModelFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** The models in the folder of models. */
public final class ReadModels implements ListModels {

    private final ModelFolders models;

    public ReadModels(ModelFolders models) {
        this.models = models;
    }

    @Override public List<ModelEntry> all() {
        return models.all().stream()
            .map(model -> new ModelEntry(model.name(), model.folder(), model.terms(), model.provenance(),
                model.weightCount(), model.use(), models.added(model)))
            .toList();
    }

    @Override public String card(ModelEntry model) {
        try {
            return Files.readString(ModelFolder.open(model.folder()).card());
        } catch (IOException e) {
            throw new BadInput(e, "models.no-card", model.folder());
        }
    }
}
