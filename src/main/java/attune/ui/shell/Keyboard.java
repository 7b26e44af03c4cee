package attune.ui.shell;

import attune.ui.common.Command;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Leads key presses to commands. The control with the focus comes first, with one exception: a list takes Space and
 * the arrows left and right although it has no use for them, and these go to the commands.
 */
final class Keyboard {

    private final Supplier<List<Command>> commands;
    private final BooleanSupplier silent;

    /**
     * A keyboard for the commands of the moment.
     *
     * @param silent whether something lies over the window that wants all keys
     */
    Keyboard(Supplier<List<Command>> commands, BooleanSupplier silent) {
        this.commands = commands;
        this.silent = silent;
    }

    void attach(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (inList(key.getTarget()) && (key.getCode() == KeyCode.SPACE || sideways(key.getCode()))) {
                run(key);
            }
        });
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::run);
    }

    private void run(KeyEvent key) {
        if (silent.getAsBoolean() || belongsTo(key.getTarget(), key)) {
            return;
        }
        find(key).ifPresent(command -> {
            key.consume();
            command.action().run();
        });
    }

    private Optional<Command> find(KeyEvent key) {
        return commands.get().stream().filter(command -> command.enabled().get())
            .filter(command -> command.key().filter(wanted -> wanted.match(key)).isPresent()).findFirst();
    }

    private static boolean inList(EventTarget target) {
        return target instanceof ListView || target instanceof TableView;
    }

    private static boolean sideways(KeyCode code) {
        return code == KeyCode.LEFT || code == KeyCode.RIGHT;
    }

    /** Whether a key means something to the control with the focus that a command must not take away. */
    private static boolean belongsTo(EventTarget target, KeyEvent key) {
        boolean plain = !key.isShortcutDown() && !key.isAltDown() && !key.isMetaDown() && !key.getCode().isFunctionKey();
        return switch (target) {
            case TextInputControl text -> plain && key.getCode() != KeyCode.ESCAPE;
            case ButtonBase button -> key.getCode() == KeyCode.SPACE;
            case ComboBoxBase<?> box -> plain && key.getCode() != KeyCode.ESCAPE;
            case Node other -> false;
            default -> false;
        };
    }
}
