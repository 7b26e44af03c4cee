package attune.workbench;

import attune.domain.BadInput;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.store.ReplacedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** Reports as files of the person's choice. */
public final class ReportInFile implements ReportRuns {

    private final StudyRuns study;

    public ReportInFile(StudyRuns study) {
        this.study = study;
    }

    @Override public void write(PairOfRuns pair, Locale language, Path file, Progress progress, Cancellation cancellation) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String content;
        if (name.endsWith(".html") || name.endsWith(".htm")) {
            content = new ReportPage(ReportContent.of(pair, study, progress, cancellation),
                Phrases.of(Workbench.class, language)).html();
        } else if (name.endsWith(".tex")) {
            content = FigureRows.of(pair, language).latex();
        } else if (name.endsWith(".csv")) {
            content = FigureRows.of(pair, language).csv();
        } else {
            throw new BadInput("report.format", file);
        }
        cancellation.check();
        try {
            ReplacedFile.write(file, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new BadInput(e, "batch.unwritable", file);
        }
    }
}
