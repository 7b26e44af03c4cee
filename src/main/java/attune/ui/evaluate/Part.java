package attune.ui.evaluate;

import attune.figure.Numbers;
import attune.ui.common.Command;
import attune.ui.common.FigureExport;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;

/**
 * A part of Evaluate that stands behind a tab at the lower left. It watches {@link EvaluateModel#seenProperty()}, and leads
 * to samples by {@link SelectionModel#whichProperty()}. To add one: a file, and a line in {@link Parts}.
 */
interface Part {

    /** Its tab is called {@code part.<id>} in the texts. */
    String id();

    /** Fills the room below the tabs; built once. */
    Node root();

    /** It is brought to the front, or goes behind another; work that nobody looks at waits. */
    default void inFront(boolean now) {
    }

    /** The picture that is seen, at this moment and size, for a file; empty where there is none. */
    default Optional<FigureExport.Seen> picture() {
        return Optional.empty();
    }

    /** What the table that is seen says, for a file; made by a job, of what is seen at this moment. */
    default Optional<Supplier<Numbers>> numbers() {
        return Optional.empty();
    }

    /** What can be done here while it is shown. */
    default List<Command> commands() {
        return List.of();
    }

    /** Follows the model no more. */
    void close();
}
