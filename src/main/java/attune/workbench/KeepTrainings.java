package attune.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The trainings of the window and where corpora were found, kept across starts. */
public interface KeepTrainings {

    /** Every training, the newest first. One that was cut off by the end of the program is stopped, and can go on. */
    List<KeptTraining> all();

    /**
     * Takes orders: each gets a name and a folder of its own for its model, below {@link #folder()}, and is kept as waiting.
     *
     * @param orders whose {@code out} and {@code resume} are of no account
     * @param most epochs at most
     */
    List<KeptTraining> take(List<TrainModel.Order> orders, int most);

    /** Keeps a training as it is now. */
    void note(KeptTraining training);

    /** Takes a training off the list, and its state if it was not finished; a finished model stays. */
    void forget(KeptTraining training);

    /** The text of a finished model's card, in Markdown. */
    String card(KeptTraining training);

    /** Where corpora were found last, by name. */
    Map<String, Path> corpora();

    void found(String corpus, Path path);

    /** Where the models are put. */
    Path folder();
}
