package attune.experiment;

import attune.domain.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the time of a training step goes, as a measurement on a quiet machine left it beside the runs. */
final class PaceTable {

    static final String FILE = "pace.tsv";

    private PaceTable() {
    }

    static void write(Bench bench, Markdown page) {
        Path file = bench.folder().resolve(FILE);
        page.heading(3, "Where the time of a training step goes");
        if (!Files.exists(file)) {
            page.say("Not yet measured.");
            return;
        }
        page.say("One processor thread, nothing else running, preset tuned (`TrainingTimes`, batches of an epoch's mix of "
            + "lengths after some to warm up). Preparing is drawing, hiding and laying out a batch; backward is the engine's; "
            + "the optimiser moves slabs of parameters at once and of word tables only the rows that were read.");
        List<String> lines = lines(file);
        page.table(lines.getFirst().split("\t"));
        lines.stream().skip(1).forEach(line -> page.row(line.split("\t")));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new BadInput(e, "file.unreadable", file);
        }
    }
}
