package attune.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.Answer;
import attune.domain.BadInput;
import attune.domain.Run;
import attune.domain.Task;
import attune.evaluation.Verdict;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.store.RunFolder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Groups of runs on disk, compared and measured. */
class CompareGroupsTest {

    private static final Task TASK = new Task.Classes(List.of("negative", "neutral", "positive"));

    @TempDir Path folder;

    /** A run that is right with a probability; the ids of the last ten samples are its own. */
    private void write(String name, String variant, long seed, double right) {
        Random random = new Random(seed * 31 + variant.hashCode());
        Random truths = new Random(5);
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < 310; i++) {
            int truth = truths.nextInt(3);
            float[] p = {0.2f, 0.2f, 0.2f};
            p[random.nextDouble() < right ? truth : random.nextInt(3)] += 0.4f;
            answers.add(Answer.ofClass(i < 300 ? "s" + i : name + i, truth, p, Optional.empty(), "v" + i / 5));
        }
        RunFolder.write(folder.resolve(name), new Run(name, new Run.Model(variant, variant, Optional.empty(), "w" + seed),
            new Run.Data("mosi", "test", "published", "5eed", "text"), new Run.Training("tuned", seed, 3), TASK, "cpu",
            Instant.EPOCH, Map.of()), answers);
    }

    private ComparedRuns compare(String a, String b) {
        return new CompareGroups().compare(folder.resolve(a), folder.resolve(b), Progress.SILENT, Cancellation.never());
    }

    @Test
    void seedsAreComparedOnWhatAllHave() throws IOException {
        for (long seed = 1; seed <= 2; seed++) {
            write("a/" + seed, "base", seed, 0.5);
            write("b/" + seed, "optimised", seed, 0.8);
        }
        ComparedRuns compared = compare("a", "b");
        assertEquals(300, compared.comparison().samples());
        assertEquals(10, compared.comparison().leftOutOfA());
        assertEquals(Verdict.BETTER, compared.comparison().verdict());
        assertEquals(List.of(new ComparedRuns.Apart("variant", "base", "optimised")), compared.apart());
        compared.comparison().pairs().forEach(pair -> assertEquals(pair.seedOfA(), pair.seedOfB()));

        StringWriter out = new StringWriter();
        ComparisonAsJson.write(compared, out);
        JsonNode json = new ObjectMapper().readTree(out.toString());
        JsonNode accuracy = json.at("/figures/accuracy");
        assertEquals(accuracy.at("/b/value").asDouble() - accuracy.at("/a/value").asDouble(),
            accuracy.at("/difference").asDouble(), 1e-12);
        assertTrue(accuracy.at("/low").asDouble() > 0);
        JsonNode average = json.at("/figures/average-precision:neutral");
        assertTrue(average.at("/low").asDouble() <= average.at("/difference").asDouble()
            && average.at("/difference").asDouble() <= average.at("/high").asDouble());
        assertTrue(json.at("/figures/calibration-error/a/high").asDouble() > 0);
        double flips = 0;
        for (JsonNode pair : json.at("/pairs")) {
            flips += (pair.at("/fixed").asDouble() - pair.at("/broken").asDouble()) / 300 / 2;
        }
        assertEquals(accuracy.at("/difference").asDouble(), flips, 1e-12);
        assertEquals("w2", json.at("/b/runs/1/weights").asText());
        assertEquals("better", json.at("/verdict").asText());
    }

    @Test
    void aFolderOfSeveralGroupsIsMeasuredButNotCompared() {
        write("all/a", "base", 1, 0.5);
        write("all/b", "optimised", 1, 0.8);
        List<MeasuredGroup> measured =
            new MeasureRuns().measure(folder.resolve("all"), Progress.SILENT, Cancellation.never());
        assertEquals(2, measured.size());
        assertEquals(4, measured.getFirst().probabilities().size(), "calibration, and average precision of three classes");
        assertEquals(1, measured.getFirst().calibrations().size());
        assertEquals("compare.several", assertThrows(BadInput.class, () -> compare("all", "all/a")).problem());
    }

    @Test
    void twoRunsOfOneSeedAreRefused() {
        write("two/a", "base", 1, 0.5);
        write("two/b", "base", 1, 0.5);
        assertEquals("runs.same-seed", assertThrows(BadInput.class, () -> compare("two", "two/a")).problem());
    }

    @Test
    void aFolderWithoutRunsIsRefused() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        assertEquals("runs.none", assertThrows(BadInput.class, () -> compare("empty", "empty")).problem());
    }
}
