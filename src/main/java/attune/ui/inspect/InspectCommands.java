package attune.ui.inspect;

import attune.ui.common.Command;
import attune.ui.common.Strings;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;

/** What can be done to the open sample, for the keyboard and the command list. */
final class InspectCommands {

    private final InspectViewModel model;
    private final Strings strings;
    private final Changes changes;
    private final BooleanBinding clip;
    private final BooleanBinding read;

    InspectCommands(InspectViewModel model, Changes changes, Strings strings) {
        this.model = model;
        this.changes = changes;
        this.strings = strings;
        clip = model.player().clip().isNotNull();
        read = model.answer().isNotNull();
    }

    /** What the view does itself. */
    interface Actions {
        void fit();

        void letGo();

        void copy();

        void saveReading();

        void saveMatrix();
    }

    List<Command> all(Actions view) {
        PlayerModel player = model.player();
        BooleanBinding longClip = Bindings.createBooleanBinding(() -> model.windows().get().isLong(), model.windows());
        return List.of(
            command("play", "Space", clip, player::toggle),
            command("back", "Left", clip, () -> player.step(-1)),
            command("on", "Right", clip, () -> player.step(1)),
            command("second-back", "Shift+Left", clip, () -> player.skip(-1)),
            command("second-on", "Shift+Right", clip, () -> player.skip(1)),
            command("start", "Home", clip, () -> player.seek(0)),
            command("end", "End", clip, () -> player.seek(player.duration())),
            command("fit", "F", clip, view::fit),
            command("window-back", "Page_Up", longClip, () -> model.window(-1)),
            command("window-on", "Page_Down", longClip, () -> model.window(1)),
            command("edit", "Shortcut+E", model.sample().isNotNull(), () -> model.transcript().editing().set(true)),
            command("undo", "Shortcut+Z", model.edits().undoable(), model.edits()::undo),
            command("redo", "Shortcut+Shift+Z", model.edits().redoable(), model.edits()::redo),
            command("hide", "Delete", read, changes::hide),
            command("take-away", "Shift+Delete", read, changes::take),
            command("save-changes", "Shortcut+Alt+S", model.edits().undoable(), changes::save),
            command("run-changes", "Shortcut+Alt+O", read, changes::run),
            command("let-go", "Esc", model.sample().isNotNull(), view::letGo),
            command("copy", "Shortcut+Shift+C", read, view::copy),
            command("save-reading", "Shortcut+S", read, view::saveReading),
            command("save-matrix", "Shortcut+Shift+S", model.attention().shown().isNotNull(), view::saveMatrix));
    }

    private Command command(String name, String key, ObservableBooleanValue enabled, Runnable action) {
        return new Command("inspect." + name, strings.get("command." + name),
            Optional.of(KeyCombination.valueOf(key)), enabled, action);
    }
}
