package attune.dataset;

import attune.domain.BadInput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads a list row by row: a broken row, or one whose id was there before, becomes a fault and the rest goes on. */
final class Gathering {

    private final List<Example> examples = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    /** The examples of one row of a table, often one or none. */
    void row(CsvTable.Row row, Supplier<Stream<Example>> made) {
        row(row.file(), row.line(), made);
    }

    /** The examples of one row; {@code made} throws {@link BrokenRow} where it is no good. */
    void row(Path file, long row, Supplier<Stream<Example>> made) {
        try {
            for (Example example : made.get().toList()) {
                if (!ids.add(example.id())) {
                    throw new BrokenRow(file, row, "id", new BadInput("dataset.double", file, row, example.id()));
                }
                examples.add(example);
            }
        } catch (BrokenRow broken) {
            faults.add(broken.fault());
        }
    }

    void fault(Fault fault) {
        faults.add(fault);
    }

    /** Everything gathered; refused by the first fault where nothing else was found. */
    Found found() {
        if (examples.isEmpty() && !faults.isEmpty()) {
            throw faults.getFirst().problem();
        }
        return new Found(examples, faults);
    }
}
