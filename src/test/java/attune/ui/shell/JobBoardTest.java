package attune.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.job.Job;
import attune.job.SameThreadJobRunner;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

/** The board lists what is under way and says when something gets on. */
class JobBoardTest {

    private final JobBoard board = new JobBoard();
    private final SameThreadJobRunner runner = new SameThreadJobRunner();

    @Test
    void aJobIsListedUntilItEndsAndItsProgressIsSeen() {
        runner.addListener(board);
        List<String> said = new ArrayList<>();
        board.jobs().addListener((ListChangeListener<Job>) change -> board.jobs().forEach(job -> said.add(JobList.said(job))));
        runner.start("Reading a.mp4", (progress, cancellation) -> {
            progress.at(0.64, "decode");
            return board.jobs().size();
        }, outcome -> { });
        assertEquals(List.of("Reading a.mp4", "Reading a.mp4 · decode  64 %"), said);
        assertTrue(board.jobs().isEmpty());
    }

    @Test
    void aJobThatFailsLeavesTheBoardToo() {
        runner.addListener(board);
        runner.start("x", (progress, cancellation) -> {
            throw new IllegalStateException("no");
        }, outcome -> { });
        assertTrue(board.jobs().isEmpty());
    }
}
