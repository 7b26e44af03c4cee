package attune.workbench;

import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.ModelTerms;
import attune.domain.Provenance;
import attune.domain.ScriptSpec;
import attune.domain.StreamSpec;
import java.nio.file.Path;

/**
 * An installed model.
 *
 * @param name folder name below {@code models}
 * @param provenance what it learnt from, and so what it may be used for
 * @param weights number of trained numbers; 0 where that is not known
 * @param use one line of its card: what it is for, its licence
 * @param added whether a person added its folder to those that are installed, and so can take it out again
 */
public record ModelEntry(
    String name, Path folder, ModelTerms terms, Provenance provenance, long weights, String use, boolean added) {

    /** Whether it answers; a text encoder that was made elsewhere does not, others read text through it. */
    public boolean answers() {
        return !(terms instanceof ScriptSpec script && script.encodes());
    }

    /** Whether a training can begin with how it reads text. */
    public boolean encodesText() {
        return !answers() || terms instanceof ModelSpec spec && spec.inputs().get(Modality.TEXT) instanceof StreamSpec.Tokens;
    }
}
