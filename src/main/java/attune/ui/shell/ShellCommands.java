package attune.ui.shell;

import attune.ui.common.Command;
import attune.ui.common.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;

/** The commands that belong to no perspective. The first command of a key that can be done counts; these come first. */
final class ShellCommands {

    /** What the commands do; the shell does it. */
    interface Actions {
        void open();

        void openFolder();

        void addModel();

        void modelCard();

        void paste();

        void pastePost();

        void search();

        void commandList();

        void help();

        void keys();

        void settings();

        void jobs();

        void problem();

        void closeProblem();

        void theme(String theme);

        void language(String language);

        void place(Place place);

        void quit();
    }

    private final Strings strings;
    private final Actions actions;
    private final ObservableBooleanValue problem;

    /** The commands of {@code actions}; {@code problem} says whether there is a problem to close. */
    ShellCommands(Strings strings, Actions actions, ObservableBooleanValue problem) {
        this.strings = strings;
        this.actions = actions;
        this.problem = problem;
    }

    List<Command> all() {
        List<Command> all = new ArrayList<>();
        all.add(open());
        all.add(command("folder", "Shortcut+Shift+O", actions::openFolder));
        all.add(addModel());
        all.add(modelCard());
        all.add(command("paste", "Shortcut+V", actions::paste));
        all.add(pastePost());
        for (Place place : Place.values()) {
            all.add(command("place." + place.id(), place.key(), () -> actions.place(place)));
        }
        all.add(command("search", "Shortcut+F", actions::search));
        all.add(command("list", "Shortcut+L", actions::commandList));
        all.add(command("settings", "Shortcut+Comma", actions::settings));
        all.add(command("help", "F1", actions::help));
        all.add(command("keys", "F2", actions::keys));
        all.add(command("jobs", "Shortcut+J", actions::jobs));
        all.add(command("problem", "", actions::problem));
        all.add(command("close", "Esc", actions::closeProblem).when(problem));
        all.add(command("theme.light", "", () -> actions.theme("light")));
        all.add(command("theme.dark", "", () -> actions.theme("dark")));
        all.add(command("theme.system", "", () -> actions.theme("system")));
        all.add(command("language.en", "", () -> actions.language("en")));
        all.add(command("language.zh", "", () -> actions.language("zh")));
        all.add(command("quit", "Shortcut+Q", actions::quit));
        return all;
    }

    Command open() {
        return command("open", "Shortcut+O", actions::open);
    }

    Command folder() {
        return command("folder", "Shortcut+Shift+O", actions::openFolder);
    }

    Command addModel() {
        return command("add-model", "", actions::addModel);
    }

    Command modelCard() {
        return command("model-card", "", actions::modelCard);
    }

    Command pastePost() {
        return command("paste-post", "Shortcut+Shift+V", actions::pastePost);
    }

    private Command command(String name, String key, Runnable action) {
        Optional<KeyCombination> combination = key.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(key));
        return new Command("shell." + name, strings.get("command." + name), combination, new SimpleBooleanProperty(true), action);
    }
}
