package attune.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.Answer;
import attune.domain.AttentionMap.Stage;
import attune.domain.Direction;
import attune.domain.HeadReadings;
import attune.domain.Modality;
import attune.domain.Run;
import attune.domain.SampleFacts;
import attune.domain.Task;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands beside the answers of a run is read as it was written. */
class RunSidecarsTest {

    @TempDir Path folder;

    private RunFolder run() {
        List<Answer> answers = List.of(answer("a"), answer("b"), answer("a").under("text absent"),
            answer("b").under("text absent"), answer("a").under("reversal"));
        return RunFolder.write(folder.resolve("run"), new Run("run", Run.Model.foreign("m"),
            new Run.Data("mosi", "test", "published", "", ""), new Run.Training("tuned", 1, 1),
            new Task.Classes(List.of("no", "yes")), "cpu", Instant.EPOCH, Map.of()), answers);
    }

    private static Answer answer(String id) {
        return Answer.ofClass(id, 1, new float[] {0.25f, 0.75f}, Optional.empty(), "");
    }

    @Test
    void conditionsInTheOrderOfTheFile() {
        assertEquals(List.of("text absent", "reversal"), run().conditions());
    }

    @Test
    void headsWithWhatTheyDidNotRead() {
        RunFolder run = run();
        assertTrue(run.heads().isEmpty());
        HeadReadings.Head cross = new HeadReadings.Head(Stage.CROSS, 0, new Direction(Modality.TEXT, Modality.AUDIO), 3);
        HeadReadings.Head self = new HeadReadings.Head(Stage.SELF, 1, new Direction(Modality.AUDIO, Modality.AUDIO), 0);
        run.keep(new HeadReadings(List.of(cross, self), new String[] {"a", "b"}, new float[][] {{1, Float.NaN}, {1, 0.5f}},
            new float[][] {{0.25f, Float.NaN}, {0.125f, 0.75f}}));
        HeadReadings read = RunFolder.open(run.folder()).heads().orElseThrow();
        assertEquals(List.of(cross, self), read.heads());
        assertArrayEquals(new String[] {"a", "b"}, read.ids());
        assertArrayEquals(new float[] {1, Float.NaN}, read.mass()[0]);
        assertArrayEquals(new float[] {0.125f, 0.75f}, read.entropy()[1]);
    }

    @Test
    void factsOfAnyName() {
        RunFolder run = run();
        assertEquals(0, run.facts().ids().length);
        run.keep(new SampleFacts(new String[] {"a", "b"}, Map.of(SampleFacts.WORDS, new double[] {7, Double.NaN}),
            Map.of("label \"T\"", new String[] {"", "it's"})));
        SampleFacts read = run.facts();
        assertArrayEquals(new double[] {7, Double.NaN}, read.numbers().get(SampleFacts.WORDS));
        assertArrayEquals(new String[] {"", "it's"}, read.texts().get("label \"T\""));
    }
}
