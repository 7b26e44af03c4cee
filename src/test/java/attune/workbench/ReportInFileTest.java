package attune.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.BadInput;
import attune.domain.Side;
import attune.evaluation.Comparison;
import attune.job.Cancellation;
import attune.job.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports of hostile runs: nothing of theirs becomes markup, and the page asks nothing of anyone. */
class ReportInFileTest {

    @TempDir Path folder;

    private OpenRuns write(String name, double right) {
        return HostileRuns.write(folder, name, right);
    }

    private PairOfRuns pair() {
        return PairOfRuns.of(write("a", 0.6), Optional.of(write("b", 0.9)));
    }

    private String report(PairOfRuns pair, String name, Locale language) throws IOException {
        Path file = folder.resolve(name);
        new ReportInFile(new StudyRunFolders()).write(pair, language, file, Progress.SILENT, Cancellation.never());
        return Files.readString(file);
    }

    @Test
    void thePageAsksNothingOfAnyoneAndEscapesWhatIsHostile() throws IOException {
        for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            String page = report(pair(), "r.html", language);
            assertFalse(page.contains("<script"), "no script, ours or theirs");
            assertFalse(page.contains("<img"), "no picture from outside");
            assertTrue(page.contains("&lt;script&gt;"), "the hostile text is there, as text");
            Matcher reference = Pattern.compile("(?i)(?:\\b(?:src|href|xlink:href|action|data|poster)\\s*=\\s*[\"']?"
                + "|url\\(\\s*[\"']?"
                + "|@import\\s)([^\"')\\s>]*)").matcher(page.replaceAll("&[a-z#0-9]+;", ""));
            while (reference.find()) {
                String to = reference.group(1);
                assertTrue(to.startsWith("#") || to.startsWith("data:") || to.startsWith("http://evil.example"), to);
            }
            Matcher tag = Pattern.compile("<([a-zA-Z!][^\\s>/]*)").matcher(page);
            while (tag.find()) {
                assertFalse(List.of("link", "iframe", "object", "embed", "form", "base")
                    .contains(tag.group(1).toLowerCase(Locale.ROOT)),
                    tag.group());
            }
            assertTrue(page.contains("default-src 'none'"), "the browser is told to refuse every request");
            assertTrue(Pattern.compile("<svg").matcher(page).results().count() >= 4,
                "calibration, robustness, gates of A and of B");
        }
    }

    @Test
    void theTablesSayWhatTheComparisonSays() throws IOException {
        PairOfRuns pair = pair();
        Comparison comparison = Comparison.of(pair.predictions(Side.A), pair.predictions(Side.B));
        String csv = report(pair, "r.csv", Locale.ENGLISH);
        String accuracy = csv.lines().filter(line -> line.startsWith("Accuracy,accuracy,240,")).findFirst().orElseThrow();
        assertEquals(comparison.difference("accuracy").value(), Double.parseDouble(accuracy.split(",")[9]), 1e-12);
        assertTrue(csv.contains(",calibration-error,240,"));
        String tex = report(pair, "r.tex", Locale.ENGLISH);
        assertTrue(tex.contains("\\begin{tabular}{llll}") && tex.contains("\\toprule"));
        assertFalse(Pattern.compile("(?<!\\\\)[&]\\s*no:").matcher(tex).find(), "an ampersand of theirs parts no columns");
        assertTrue(tex.contains("yes \\& no"));
    }

    @Test
    void aloneAndWithAnotherEnding() throws IOException {
        PairOfRuns alone = PairOfRuns.of(write("a", 0.6), Optional.empty());
        assertTrue(report(alone, "alone.html", Locale.ENGLISH).contains("240 samples."));
        assertEquals("report.format", assertThrows(BadInput.class, () -> report(pair(), "r.doc", Locale.ENGLISH)).problem());
    }

    /** A row where it makes no difference which stream is absent, and one where it does. */
    @Test
    void partsThatWereAnsweredApartAndAgreementBecomeFacts() {
        OpenRuns runs = write("a", 0.6);
        assertTrue(new StudyRunFolders().facts(runs.listing(), Cancellation.never()).texts().isEmpty(),
            "one stream absent says nothing of agreement");
        assertEquals(1, new StudyRunFolders().robustness(runs.listing(), Progress.SILENT, Cancellation.never()).absent().size());
    }
}
