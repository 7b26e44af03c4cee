package attune.experiment;

import attune.domain.Run;

/**
 * All that runs have in common but variant and seed: only such runs stand in one table.
 *
 * @param trainedOn the corpus that the weights learned from; empty where it is the one that was asked
 * @param task by its name, such as {@code polarity}
 * @param recipe what the preset was, in a line
 */
record Setting(String trainedOn, String corpus, String list, String task, String protocol, String preset, String split,
    String features, String recipe) {

    private static final String TRAINED_ON = "trained on";
    private static final String PRESET = "preset";

    static Setting of(Run run) {
        String[] trained = run.notes().getOrDefault(TRAINED_ON, "").split(", ");
        boolean known = trained.length >= 2;
        String on = known && !trained[0].equals(run.data().corpus()) ? trained[0] : "";
        return new Setting(on, run.data().corpus(), run.data().list(), known ? trained[1] : run.task().describe(),
            run.data().protocol(), run.training().preset(), run.data().split(), run.data().features(),
            run.notes().getOrDefault(PRESET, ""));
    }

    boolean is(String otherCorpus, String otherTask, String otherProtocol, String otherPreset) {
        return trainedOn.isEmpty() && corpus.equals(otherCorpus) && task.equals(otherTask) && protocol.equals(otherProtocol)
            && preset.equals(otherPreset);
    }

    /** Whether the first weights came from another model. */
    boolean pretrained() {
        return features.contains("starts from");
    }

    String title() {
        return (trainedOn.isEmpty() ? "" : "trained on " + trainedOn + ", asked ") + corpus + ", " + task + ", protocol "
            + protocol + ", preset " + preset + (pretrained() ? ", pretrained text" : "");
    }
}
