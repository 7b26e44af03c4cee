package attune.workbench;

import java.util.List;

/** What can be chosen for a training beside corpus and variant. Quick: nothing of a corpus is read. */
public interface TrainingChoices {

    /** The names of the protocols, the usual one first. */
    List<String> protocols();

    /** The presets with their numbers for a task of a corpus, the usual one first. */
    List<PresetNumbers> presets(String corpus, String task);
}
