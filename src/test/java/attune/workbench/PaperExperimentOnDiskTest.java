package attune.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.Answer;
import attune.domain.Run;
import attune.experiment.MadeCorpora;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.store.ModelFolders;
import attune.store.TrustedScripts;
import attune.store.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The quick form of the experiment, from corpora on disk to the page, as the command runs it. */
class PaperExperimentOnDiskTest {

    @TempDir Path folder;

    private RunExperiment.Standing quick(Duration budget, int part, int parts) throws IOException {
        EvaluateModelOnLists evaluate = new EvaluateModelOnLists(
            new ModelFolders(), new TrustedScripts(Path.of("no-home")), Clock.systemUTC());
        return new PaperExperimentOnDisk(folder.resolve("models"), evaluate, evaluate, Clock.systemUTC()).quick(
            new RunExperiment.Order(folder.resolve("data"), folder.resolve("runs"), List.of(),
                Optional.empty(), Optional.empty(), 1, budget, part, parts),
            Progress.SILENT, Cancellation.never());
    }

    @Test
    void itRunsToItsEndInPartsAndThenHasNothingToDo() throws IOException {
        MadeCorpora.write(folder.resolve("data"));
        assertEquals(0, quick(Duration.ZERO, 1, 1).made(), "no time, no runs");
        RunExperiment.Standing first = quick(Duration.ofHours(1), 1, 2);
        RunExperiment.Standing second = quick(Duration.ofHours(1), 2, 2);
        int all = first.made() + second.made();
        assertEquals(14, all, "six variants, five points, the paper's preset twice, and MELD");
        assertEquals(0, first.left() + second.left());
        assertTrue(second.corpusAbsent() > 0, "MOSI and MVSA are not there");
        RunExperiment.Standing again = quick(Duration.ofHours(1), 1, 1);
        assertEquals(0, again.made());
        assertEquals(all, again.finishedBefore());
        String page = Files.readString(again.page());
        assertTrue(page.contains("from the 14 runs"), page);
        assertTrue(page.contains("| `gated` → `gated+residual` |"), page);
        assertFalse(page.contains("NaN"), page);
        wholeRun(RunFolder.open(folder.resolve("runs/mmsd2-sarcasm-optimised-tuned-0")));
    }

    private static void wholeRun(RunFolder folder) {
        Run run = folder.run();
        assertEquals("test", run.data().list());
        assertEquals("tuned", run.training().preset());
        assertTrue(run.training().epoch() >= 1 && run.training().epoch() <= 2);
        assertTrue(run.data().features().contains("words from a pretrained tagger"), run.data().features());
        assertTrue(run.notes().get("mind").contains("the images are not there"), run.notes().toString());
        assertTrue(Long.parseLong(run.notes().get("parameters")) > 100_000);
        Map<String, List<Answer>> answers = folder.answers().stream().collect(Collectors.groupingBy(Answer::condition));
        assertEquals(40, answers.get("").size());
        assertTrue(answers.get("").stream().allMatch(answer -> answer.gates().isPresent()));
        assertEquals(1, answers.get(EvaluateModel.ALSO_IN_TRAIN).size());
        assertEquals(13, answers.get(EvaluateModel.REVERSAL).size(), "every third post turns about");
        assertEquals(40, answers.get("text absent").size());
        assertEquals(40, answers.get("vision words dropped 40 %").size());
    }
}
