package attune.experiment;

import attune.domain.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A table that stands beside the runs, its cells apart by tabulators under a line of headings. */
record Beside(Path file) {

    boolean there() {
        return Files.exists(file);
    }

    void write(Markdown page) {
        List<String> lines = lines();
        page.table(lines.getFirst().split("\t"));
        lines.stream().skip(1).forEach(line -> page.row(line.split("\t")));
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new BadInput(e, "file.unreadable", file);
        }
    }
}
