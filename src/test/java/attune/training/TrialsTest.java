package attune.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.dataset.Task;
import attune.evaluation.Confusion;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What the preset tuned is chosen from. */
class TrialsTest {

    @Test
    void aWidthThatOtherWeightsAskForLeavesEachCandidateOnce() {
        List<Trials.Candidate> grid = Trials.grid(OptionalInt.of(128));
        assertTrue(grid.stream().allMatch(each -> each.width() == 128));
        assertEquals(grid.size(), grid.stream().distinct().count());
        assertEquals(Trials.GRID, Trials.grid(OptionalInt.empty()));
    }

    @Test
    void aTaskWithoutTrialsTakesThoseOfTheCorpusPolarities() {
        Trials polarity = Trials.recorded("cmu-mosi", Task.POLARITY, Start.SCRATCH).orElseThrow();
        assertEquals(polarity.best(), Trials.recorded("cmu-mosi", Task.SEVEN, Start.SCRATCH).orElseThrow().best());
        assertTrue(Trials.recorded("nowhere", Task.SEVEN, Start.SCRATCH).isEmpty());
    }

    @Test
    void aPresetOfRecordedTrialsIsTheirBest() {
        Trials.Candidate best = Trials.recorded("mmsd2", Task.SARCASM, Start.SCRATCH).orElseThrow().best().candidate();
        Preset preset = Preset.tuned("mmsd2", Task.SARCASM, Start.SCRATCH);
        assertEquals(best, new Trials.Candidate(preset.rate(), preset.width(), preset.dropout()));
        assertTrue(preset.origin().contains("8 recorded trials"));
    }

    @Test
    void aRecordIsReadAsItWasWrittenAndOlderOnesHaveNoShares() {
        Trials written = new Trials(List.of(new Trials.Trial(new Trials.Candidate(1e-3, 128, 0.5, 0.1), 1, 0.7205, 3, 31)));
        assertEquals(written, Trials.read(written.table()));
        assertEquals(1, Trials.read("names\n0.001\t128\t0.5\t1\t0.7205\t3\t31").best().candidate().carried());
    }

    @Test
    void fineTuningNamesWhatItChoosesBy() {
        Preset fine = Preset.fineTuned(new Trials.Candidate(1e-3, 128, 0.5, 0.1), "a trial");
        assertTrue(fine.told().endsWith(", weights from elsewhere at 0.1 of the rate, epoch by accuracy"), fine.told());
        assertTrue(Preset.paper().told().endsWith("patience 20"), Preset.paper().told());
        Confusion answers = Confusion.of(new int[] {0, 0, 0, 1}, new int[] {0, 0, 0, 0}, 2);
        assertEquals(0.75, Criterion.ACCURACY.of(answers));
        assertEquals((6 / 7.0 + 0) / 2, Criterion.MACRO_F1.of(answers), 1e-12);
        assertEquals((0.75 + 3 / 7.0) / 2, Criterion.BOTH.of(answers), 1e-12);
    }

    @Test
    void aQuickLookIsSpreadOverTheWholeList() {
        assertEquals(List.of(0, 2, 5, 7), Course.spread(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), 4));
        assertEquals(List.of(1, 2), Course.spread(List.of(1, 2), 300));
    }
}
