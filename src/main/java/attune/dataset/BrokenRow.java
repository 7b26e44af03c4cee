package attune.dataset;

import attune.domain.BadInput;
import java.nio.file.Path;

/** Thrown where a row cannot be used; {@link Gathering} makes a {@link Fault} of it and goes on. */
final class BrokenRow extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Fault fault;

    BrokenRow(Path file, long row, String field, BadInput problem) {
        super(problem.getMessage(), problem);
        fault = new Fault(file, row, field, problem);
    }

    /** A value that its field does not know. */
    static BrokenRow value(Path file, long row, String field, Object value) {
        return new BrokenRow(file, row, field, new BadInput("dataset.value", file, row, field, value));
    }

    /** Something that the row names and that is not there. */
    static BrokenRow lacks(Path file, long row, Object missing) {
        return new BrokenRow(file, row, String.valueOf(missing), new BadInput("dataset.row-lacks", file, row, missing));
    }

    Fault fault() {
        return fault;
    }
}
