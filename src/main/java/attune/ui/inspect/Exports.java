package attune.ui.inspect;

import attune.domain.BadInput;
import attune.domain.Sample;
import attune.figure.Figure;
import attune.figure.FigureFile;
import attune.figure.Palette;
import attune.job.JobRunner;
import attune.job.Outcome;
import attune.job.Work;
import attune.ui.common.Problems;
import attune.ui.common.Strings;
import attune.workbench.ExportAnalysis;
import attune.workbench.Reading;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/** Writes what is seen to files that the person names: the reading as JSON, the matrix as a picture or as numbers. */
final class Exports {

    private final ExportAnalysis export;
    private final JobRunner jobs;
    private final FileQuestions files;
    private final Problems problems;
    private final Strings strings;

    Exports(ExportAnalysis export, JobRunner jobs, FileQuestions files, Problems problems, Strings strings) {
        this.export = export;
        this.jobs = jobs;
        this.files = files;
        this.problems = problems;
        this.strings = strings;
    }

    /** Asks where to, and writes the reading as one JSON document. */
    void reading(Sample sample, Reading reading) {
        files.save(strings.get("save.reading"), stem(sample) + ".json").ifPresent(file -> start((progress, cancellation) -> {
            json(sample, reading, file);
            return file;
        }));
    }

    /** Asks where to, and writes a figure of this size as it is seen. */
    void figure(Sample sample, Figure figure, FigureFile.Format format, double width, double height, Palette palette) {
        String name = stem(sample) + "-attention." + format.name().toLowerCase(Locale.ROOT);
        files.save(strings.get("save.matrix"), name).ifPresent(file -> start((progress, cancellation) -> {
            FigureFile.write(figure, width, height, palette, file);
            return file;
        }));
    }

    private void json(Sample sample, Reading reading, Path file) {
        Path target = file.toAbsolutePath();
        try {
            Path beside = Files.createTempFile(target.getParent(), ".reading", null);
            try {
                try (Writer out = Files.newBufferedWriter(beside)) {
                    export.write(sample, List.of(reading).iterator(), out);
                }
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new BadInput(e, "figure.unwritable", file);
        }
    }

    private void start(Work<Path> work) {
        jobs.start(strings.get("job.save"), work, outcome -> {
            if (outcome instanceof Outcome.Failed<Path> failed) {
                problems.tell(failed.cause());
            }
        });
    }

    /** The sample's title without its ending, fit for a file name. */
    static String stem(Sample sample) {
        String title = sample.title().replaceAll("\\.[A-Za-z0-9]{1,5}$", "").replaceAll("[^\\p{L}\\p{N}_-]+", "-");
        return title.isBlank() ? "reading" : title.substring(0, Math.min(60, title.length()));
    }
}
