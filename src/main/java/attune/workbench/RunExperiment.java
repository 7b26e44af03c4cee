package attune.workbench;

import attune.job.Cancellation;
import attune.job.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Makes every run of the paper's experiment that the time allows, and the page that tells what came of them. */
public interface RunExperiment {

    /**
     * What to make.
     *
     * @param data the folder of the corpora, each in its publisher's layout
     * @param out folder of the runs, where finished ones are left as they are
     * @param corpora names of those to train on; all where none is named
     * @param pretrainedText model folder whose text encoder runs on CMU-MOSI start from; the shipped one where none is named
     * @param frozenVision model folder whose region encoder reads MVSA's images; the shipped one where none is named
     * @param seeds of each of the six variants
     * @param budget time within which runs are started
     * @param part this process' share, from 1, of {@code parts}
     */
    record Order(Path data, Path out, List<String> corpora, Optional<Path> pretrainedText, Optional<Path> frozenVision, int seeds,
        Duration budget, int part, int parts) {
        public Order {
            corpora = List.copyOf(corpora);
        }
    }

    /**
     * How it stands.
     *
     * @param page the page that was written
     */
    record Standing(int made, int finishedBefore, int corpusAbsent, int left, Path page) {
    }

    /** The whole experiment. */
    Standing run(Order order, Progress progress, Cancellation cancellation) throws IOException;

    /** A few hundred samples and two epochs of the same list of runs, with one seed: whether all of it works. */
    Standing quick(Order order, Progress progress, Cancellation cancellation) throws IOException;

    /** The page of the runs of a folder, written again. */
    Path page(Path out, Progress progress, Cancellation cancellation) throws IOException;
}
