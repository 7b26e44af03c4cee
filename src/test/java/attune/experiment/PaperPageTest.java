package attune.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.Answer;
import attune.job.Cancellation;
import attune.job.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page says of runs whose answers are known. */
class PaperPageTest {

    @TempDir Path out;
    private MadeRun made;

    @BeforeEach
    void runs() {
        made = new MadeRun(out);
    }

    private String page() throws IOException {
        return Files.readString(PaperPage.write(out, Progress.SILENT, Cancellation.never()));
    }

    private static String line(String page, String start) {
        return page.lines().filter(line -> line.startsWith(start)).findFirst().orElse("no line begins with " + start);
    }

    private static String section(String page, String title) {
        String from = page.substring(page.indexOf("## " + title));
        int next = from.indexOf("\n## ");
        return next < 0 ? from : from.substring(0, next);
    }

    @Test
    void withoutRunsEverythingIsNotYetMeasured() throws IOException {
        String page = page();
        assertTrue(page.contains("from the 0 runs"), page);
        assertTrue(line(page, "| this paper's optimised model").contains("90.7, 0.893; 88.1 | not yet measured"), page);
        assertTrue(section(page, "What the paper says").lines().filter(line -> line.startsWith("- ")).count() >= 10);
        assertFalse(page.contains("NaN") || page.contains("null"), page);
    }

    @Test
    void oursStandBesideThePapersWithSeedsAndSamples() throws IOException {
        for (long seed = 0; seed < 2; seed++) {
            made.write("mmsd2", "sarcasm", "base", "tuned", seed, 400, 0.5);
            made.write("mmsd2", "sarcasm", "optimised", "tuned", seed, 400, 0.9);
        }
        String page = page();
        assertTrue(line(page, "| basic Transformer").matches(".* ± \\d+\\.\\d, 0\\.\\d{3} ± 0\\.\\d{3} \\(2, n = "
            + "400\\).*"), page);
        String step = line(section(page, "Switch by switch"), "| `base` → `optimised`");
        assertTrue(step.contains("| helps |"), step);
        assertTrue(step.contains("< 0.001 (0)") && step.contains("(1)"), "McNemar's p names its seeds: " + step);
    }

    @Test
    void trialsAreListedAndAPaceThatWasMeasuredIsShown() throws IOException {
        assertTrue(section(page(), "What was tried").contains("| 5.0E-4 | 128 | 0.3 | 1.0 | 0.7577, taken | 4 |"), page());
        assertTrue(section(page(), "Parameters").contains("Not yet measured."));
        Files.writeString(out.resolve("pace.tsv"), "variant\tsamples a second\nbase\t215\n");
        assertTrue(section(page(), "Parameters").contains("| base | 215 |"), page());
    }

    @Test
    void equalRunsDoNotHelpAndFewSamplesBeatNothing() throws IOException {
        made.write("mmsd2", "sarcasm", "base", "tuned", 0, 400, 0.8);
        made.write("mmsd2", "sarcasm", "optimised", "tuned", 0, 400, 0.8);
        made.write("cmu-mosi", "polarity", "base", "tuned", 0, 60, 0.1);
        made.write("cmu-mosi", "polarity", "optimised", "tuned", 0, 60, 1);
        String switches = section(page(), "Switch by switch");
        List<String> steps = switches.lines().filter(line -> line.startsWith("| `base` → `optimised`")).toList();
        assertTrue(steps.getFirst().endsWith("| too few samples |"), steps.getFirst());
        assertTrue(steps.getLast().endsWith("| does not help, as far as is shown |"), steps.getLast());
    }

    @Test
    void confusionWithWeakPositiveIsCountedBothWays() throws IOException {
        made.write("cmu-mosi", "seven", "gated", "tuned", 0, seven(10, 6));
        made.write("cmu-mosi", "seven", "gated+margin", "tuned", 0, seven(5, 3));
        String section = section(page(), "Neutral against weak positive");
        assertTrue(line(section, "| `gated` |").contains("10 of 20 | 6 of 20 | 16 | 16 | 100.0 %"), section);
        assertTrue(section.contains("a fall of 50.0 %"), section);
    }

    /** 20 neutral and 20 weakly positive samples, so many of each answered as the other. */
    private static List<Answer> seven(int neutralWrong, int weakWrong) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int truth = i < 20 ? 3 : 4;
            boolean wrong = i % 20 < (truth == 3 ? neutralWrong : weakWrong);
            float[] probabilities = new float[7];
            probabilities[wrong ? 7 - truth : truth] = 1;
            answers.add(Answer.ofClass("s" + i, truth, probabilities, Optional.empty(), ""));
        }
        return answers;
    }

    @Test
    void conditionsAreRowsAndWhatWasSeenIsLeftOut() throws IOException {
        made.write("mmsd2", "sarcasm", "base", "tuned", 0, 200, 0.7, "text absent", "text words dropped 20 %", "also in train");
        String page = page();
        String robustness = section(page, "Missing modalities");
        assertTrue(line(robustness, "| text absent").matches("\\| text absent \\| \\d+\\.\\d \\(100\\) \\|"), robustness);
        assertFalse(robustness.contains("also in train"), robustness);
        assertTrue(line(section(page, "What each variant is worth"), "| base |").contains("(n = 100)"), page);
    }

    @Test
    void thePageCanBeWrittenAgain() throws IOException {
        made.write("mmsd2", "sarcasm", "base", "tuned", 0, 120, 0.7);
        assertEquals(page(), page());
    }
}
