package attune.ui.shell;

import attune.domain.Sample;
import attune.ui.common.Command;
import java.util.List;
import javafx.scene.Parent;

/** What the shell knows of the perspective that shows one sample. */
public interface SampleView {

    Parent root();

    /** Before the first sample: shows every part, empty, so that all are styled and laid out once. */
    void unfold();

    /** Hides the parts again until there is something to show. */
    void fold();

    /** Shows a sample in place of the one before. */
    void open(Sample sample);

    List<Command> commands();

    /** Cancels what the view has under way; it is not used again. */
    void close();
}
