package attune.ui.common;

import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;

/**
 * Something a person can do, said once: the toolbar, the command list, the page of keys and the keyboard are all made
 * from it.
 *
 * @param id dotted name that never changes, such as {@code inspect.play}
 * @param text its name in the person's language
 * @param key where it has one; a key without Ctrl, Alt or a function key is left to a text field that has the focus
 * @param enabled whether it can be done just now
 * @param action does it; called on the FX thread
 */
public record Command(
    String id, String text, Optional<KeyCombination> key, ObservableBooleanValue enabled, Runnable action) {

    public Command {
        Objects.requireNonNull(enabled);
        Objects.requireNonNull(action);
        if (id.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("a command has an id and a name, got '" + id + "', '" + text + "'");
        }
    }

    /** A command that can always be done; {@code key} as {@link KeyCombination#valueOf} reads it, such as {@code Shortcut+O}. */
    public static Command of(String id, String text, String key, Runnable action) {
        return new Command(id, text, Optional.of(KeyCombination.valueOf(key)), new SimpleBooleanProperty(true), action);
    }

    /** A command without a key that can always be done: found by name in the command list. */
    public static Command of(String id, String text, Runnable action) {
        return new Command(id, text, Optional.empty(), new SimpleBooleanProperty(true), action);
    }

    /** The same command, to be done only while {@code condition} holds. */
    public Command when(ObservableBooleanValue condition) {
        return new Command(id, text, key, Bindings.and(enabled, condition), action);
    }
}
