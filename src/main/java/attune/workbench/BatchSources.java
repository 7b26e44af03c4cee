package attune.workbench;

import attune.domain.BadInput;
import attune.domain.InputFile;
import attune.domain.Sample;
import attune.domain.Picture;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.media.Images;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The samples of a batch, each by a name that finds it again: the path of its file, or the path of its table,
 * {@code #}, and the row's key.
 */
final class BatchSources {

    /** A sample to be opened when its turn comes. */
    record Source(String name, Opening opening) {
    }

    /** Opens a sample. */
    @FunctionalInterface
    interface Opening {

        Sample open(Progress progress, Cancellation cancellation);
    }

    private final OpenSample open;

    BatchSources(OpenSample open) {
        this.open = open;
    }

    /** Everything that the paths lead to; a path that leads to nothing is refused before anything is read. */
    List<Source> of(List<Path> paths) {
        List<Source> sources = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                SampleFiles.below(path).forEach(file -> sources.add(file(file)));
            } else if (SampleFiles.ending(path).equals("csv")) {
                PostTable.read(path).forEach(row -> sources.add(row(path, row)));
            } else if (Files.exists(path)) {
                sources.add(file(path));
            } else {
                throw new BadInput("file.missing", path);
            }
        }
        return sources;
    }

    /** The sample that a name stands for. */
    Sample find(String name, Progress progress, Cancellation cancellation) {
        Path file = Path.of(name);
        int mark = name.lastIndexOf('#');
        if (Files.exists(file) || mark < 0) {
            return file(file).opening().open(progress, cancellation);
        }
        Path table = Path.of(name.substring(0, mark));
        return PostTable.read(table).stream().filter(row -> row.key().equals(name.substring(mark + 1))).findFirst()
            .map(row -> row(table, row).opening().open(progress, cancellation))
            .orElseThrow(() -> new BadInput("batch.no-row", name));
    }

    private Source file(Path file) {
        return new Source(file.toString(),
            (progress, cancellation) -> open.file(file, new TextSource.Automatic(), progress, cancellation));
    }

    private Source row(Path table, PostTable.Row row) {
        String name = table + "#" + row.key();
        return new Source(name, (progress, cancellation) -> {
            List<Picture> images = new ArrayList<>();
            for (Path image : row.images()) {
                cancellation.check();
                images.add(Images.read(InputFile.readable(image)));
            }
            if (row.text().isBlank() && images.isEmpty()) {
                throw new BadInput("batch.empty-row", name);
            }
            return open.post(row.text(), images);
        });
    }
}
