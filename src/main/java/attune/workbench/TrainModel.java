package attune.workbench;

import attune.job.Cancellation;
import attune.job.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Trains a variant on a corpus. Its progress says how far all of it is. */
public interface TrainModel {

    /** The share of its progress that reading the corpus takes; the epochs share the rest evenly. */
    double READING = 0.05;

    /**
     * What to train.
     *
     * @param corpus name of the reader, such as mmsd2
     * @param path where the corpus stands
     * @param task one of the corpus' tasks by name; empty for its first
     * @param protocol published or paper
     * @param variant one of {@link #variants()}
     * @param preset paper, tuned, or fine-tuned where the text encoder begins elsewhere
     * @param epochs most epochs in place of the preset's
     * @param out the model's folder
     * @param resume whether to go on with a training of the same that stands unfinished in it
     * @param pretrainedText folder of a model whose text encoder to start from
     * @param frozenVision folder of a model whose region encoder reads the images
     * @param apart corpora, as {@code NAME=PATH}, whose development and test contents are kept out of training
     */
    record Order(String corpus, Path path, Optional<String> task, String protocol, String variant, String preset, long seed,
        OptionalInt epochs, Path out, boolean resume, Optional<Path> pretrainedText, Optional<Path> frozenVision,
        List<String> apart) {
        public Order {
            apart = List.copyOf(apart);
        }
    }

    /**
     * One epoch, as it ends.
     *
     * @param number from 1
     * @param score what epochs are compared by: macro F1 on validation, or minus the mean absolute error of a score
     * @param accuracy on validation
     * @param line all of it in a line
     */
    record Epoch(int number, double loss, double score, double accuracy, boolean better, double seconds, String line) {
    }

    /**
     * A finished training.
     *
     * @param features what was read of each modality, in words
     * @param faults sentences about rows of the corpus that could not be used
     * @param split hash of the split
     */
    record Trained(Path model, int epochs, int bestEpoch, double score, double accuracy, String features, String split,
        List<String> faults, double samplesPerSecond) {
        public Trained {
            faults = List.copyOf(faults);
        }
    }

    /** Trains to the end and writes the model's folder. */
    Trained train(Order order, Consumer<Epoch> epoch, Progress progress, Cancellation cancellation) throws IOException;

    /**
     * What to try for a preset, tuned (base) or fine-tuned (early-concat): one seed, at most 8 trials.
     *
     * @param dataset corpus and path, {@code NAME=PATH}
     * @param out folder of the record
     */
    record Trying(String dataset, Optional<String> task, String preset, int trials, long seed, Path out,
        Optional<Path> pretrainedText, Optional<Path> frozenVision) {
    }

    /** Runs the trials that the record in the folder lacks; each is told in a line. Gives the record. */
    Path tune(Trying trying, Consumer<String> trial, Progress progress, Cancellation cancellation) throws IOException;

    /** Names of what can be trained. */
    List<String> variants();
}
