package attune.workbench;

import attune.dataset.Corpora;
import attune.dataset.Corpus;
import attune.dataset.Example;
import attune.dataset.Fold;
import attune.dataset.Split;
import attune.domain.BadInput;
import attune.evaluation.Confusion;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.store.ModelFolder;
import attune.training.ListExam;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Asks a finished model a published list. The only use case that may open a development list a model was not chosen by,
 * or a test list.
 */
public final class EvaluateModel {

    private static final String TEST = "test";

    private EvaluateModel() {
    }

    /**
     * Answers a list, whole and each modality alone; a list of a corpus that has a train list is also answered without
     * the items that share a text or an image with it.
     *
     * @param corpus its name, such as mvsa-single
     * @param path where it stands
     * @param list train, dev, test or all
     */
    public static Map<String, Confusion> run(Path model, String corpus, Path path, String list, Progress progress,
        Cancellation cancellation) {
        Corpus read = Corpora.named(corpus, path);
        List<Example> asked = (list.equalsIgnoreCase(TEST) ? read.test() : read.read(named(read, list))).examples();
        Map<String, List<Example>> lists = new LinkedHashMap<>();
        String name = corpus + " " + list.toLowerCase(Locale.ROOT);
        lists.put(name, asked);
        if (!list.equalsIgnoreCase(Fold.TRAIN.id()) && read.folds().contains(Fold.TRAIN)) {
            List<Example> unseen = Split.without(asked, read.read(Fold.TRAIN).examples());
            if (unseen.size() < asked.size()) {
                lists.put(name + " without what stands in train", unseen);
            }
        }
        return ListExam.ask(ModelFolder.open(model), lists, progress, cancellation).papers();
    }

    private static Fold named(Corpus corpus, String list) {
        return corpus.folds().stream().filter(each -> each.id().equalsIgnoreCase(list)).findFirst()
            .orElseThrow(() -> new BadInput("dataset.no-list", corpus.name(), list, String.valueOf(corpus.folds())));
    }
}
