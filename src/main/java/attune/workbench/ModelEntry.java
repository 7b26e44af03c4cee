package attune.workbench;

import attune.domain.ModelTerms;
import attune.domain.Provenance;
import java.nio.file.Path;

/**
 * An installed model.
 *
 * @param name folder name below {@code models}
 * @param provenance what it learnt from, and so what it may be used for
 * @param weights number of trained numbers; 0 where that is not known
 * @param use one line of its card: what it is for, its licence
 */
public record ModelEntry(String name, Path folder, ModelTerms terms, Provenance provenance, long weights, String use) {
}
