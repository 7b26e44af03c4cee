package attune.domain;

import java.util.List;
import java.util.Map;

/** What is to be known of a model before it is asked: what it reads and what it tells. */
public sealed interface ModelTerms permits ModelSpec, ScriptSpec {

    /** What kind it is: the id of a variant, or the name that its maker gave it. */
    String variant();

    /** The modalities it reads and how each is prepared. */
    Map<Modality, StreamSpec> inputs();

    /** C class names, or the single name of a score. */
    List<String> labels();

    /** T: logits are divided by it where they become probabilities. */
    double temperature();

    /** C; 1 for a score. */
    default int classes() {
        return labels().size();
    }

    /** Whether the one output is a score rather than the logits of classes. */
    default boolean scored() {
        return labels().size() == 1;
    }
}
