package attune.workbench;

import attune.store.ModelFolders;
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
}
