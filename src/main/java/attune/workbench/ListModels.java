package attune.workbench;

import java.util.List;

/** The installed models, by name. A folder that cannot be used is left out and told in the log. */
@FunctionalInterface
public interface ListModels {

    List<ModelEntry> all();
}
