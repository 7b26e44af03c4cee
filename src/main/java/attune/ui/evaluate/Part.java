package attune.ui.evaluate;

import attune.ui.common.Command;
import java.util.List;
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

    /** What can be done here while it is shown. */
    default List<Command> commands() {
        return List.of();
    }

    /** Follows the model no more. */
    void close();
}
