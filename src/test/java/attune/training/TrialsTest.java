package attune.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.dataset.Task;
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
    void aQuickLookIsSpreadOverTheWholeList() {
        assertEquals(List.of(0, 2, 5, 7), Course.spread(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), 4));
        assertEquals(List.of(1, 2), Course.spread(List.of(1, 2), 300));
    }
}
