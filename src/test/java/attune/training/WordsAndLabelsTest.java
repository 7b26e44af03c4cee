package attune.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import attune.dataset.Polarity;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.StreamSpec;
import attune.domain.Variant;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.model.block.WordPrediction;
import attune.model.variant.Network;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordsAndLabelsTest {

    @TempDir
    private Path folder;

    /** Piece 10 is negative, 11 neutral, 12 positive; a corpus of two classes and unlabelled texts beside it. */
    @Test
    void itLearnsTheLabelsWhileWordsAreHidden() throws Exception {
        TextPool pool = new TextPool();
        pool.add(2, texts(3, false, true));
        pool.add(1, texts(2, true, true));
        pool.add(1, texts(3, false, false));
        ModelSpec spec = Variant.TEXT_ONLY.spec(Map.of(Modality.TEXT, new StreamSpec.Tokens("none", 40, 16)),
            new ModelSpec.Size(16, 2, 1, 32), 0.1, Polarity.labels());
        try (NDManager manager = NDManager.newBaseManager()) {
            Network network = Network.of(spec, manager, 1);
            WordsAndLabels objective = new WordsAndLabels(pool, new WordPrediction(network.parameters().in("words"), 16),
                new WordsAndLabels.Settings(40, 16, 0.15, 8, 3, 0.1, 0.5), 1);
            Exam exam = new Exam(List.of(new Exam.Paper("three", 1, asked(3)),
                new Exam.Paper("two", 0, asked(3).stream().filter(lesson -> lesson.label() != 1).toList(),
                    List.of(0, 2), List.of())));
            new Trainer(new TrainingPlan(4, 5e-3, 0.1, 0, 1, 4, 1), objective, exam, folder, "", report -> { })
                .train(network, Progress.SILENT, Cancellation.never());
            Exam.Result result = exam.sit(network, Cancellation.never());
            assertTrue(result.papers().get("three").accuracy() > 0.9, result.papers().toString());
            assertEquals(2, result.papers().get("two").classes());
        }
    }

    private static List<KnownText> texts(int classes, boolean twoWay, boolean labelled) {
        List<KnownText> texts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int label = twoWay ? 2 * (i % classes) : i % classes;
            texts.add(new KnownText(ids(i, label), labelled ? label : KnownText.NONE, twoWay));
        }
        return texts;
    }

    private static List<Lesson> asked(int classes) {
        List<Lesson> lessons = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            lessons.add(new Lesson(WordsAndLabels.features(ids(i + 7, i % classes)), i % classes));
        }
        return lessons;
    }

    private static int[] ids(int i, int label) {
        return new int[] {20 + i % 13, 10 + label, 20 + (i * 5) % 17, 10 + label};
    }
}
