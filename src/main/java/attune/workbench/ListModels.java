package attune.workbench;

import attune.domain.BadInput;
import java.util.List;

/** The installed models, by name. A folder that cannot be used is left out and told in the log. */
@FunctionalInterface
public interface ListModels {

    List<ModelEntry> all();

    /** The card of a model as Markdown; one without a card is refused. */
    default String card(ModelEntry model) {
        throw new BadInput("models.no-card", model.folder());
    }
}
