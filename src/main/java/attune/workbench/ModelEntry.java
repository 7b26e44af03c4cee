package attune.workbench;

import attune.domain.ModelSpec;
import java.nio.file.Path;

/**
 * An installed model.
 *
 * @param name folder name below {@code models}
 * @param weights number of trained numbers
 * @param use one line of its card: what it is for, its licence
 */
public record ModelEntry(String name, Path folder, ModelSpec spec, long weights, String use) {
}
