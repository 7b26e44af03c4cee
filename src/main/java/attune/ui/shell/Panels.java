package attune.ui.shell;

import attune.domain.Picture;
import attune.job.Outcome;
import attune.ui.common.Command;
import attune.ui.common.Strings;
import attune.ui.settings.SettingsView;
import attune.ui.train.CardPage;
import attune.workbench.BringModel;
import attune.workbench.ModelEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The panels that lie over the window when they are asked for. */
final class Panels {

    private final Desk desk;
    private final Strings strings;
    private final FileQuestions questions;
    private final Overlay overlay;
    private final Supplier<List<Command>> commands;

    Panels(Desk desk, Strings strings, FileQuestions questions, Overlay overlay, Supplier<List<Command>> commands) {
        this.desk = desk;
        this.strings = strings;
        this.questions = questions;
        this.overlay = overlay;
        this.commands = commands;
    }

    void commandList() {
        new CommandPalette(commands.get(), overlay, strings).show();
    }

    void help() {
        VBox help = new Pages(strings).help();
        overlay.show(help, Pos.CENTER_RIGHT, help);
    }

    void keys() {
        VBox keys = new Pages(strings).keys(commands.get());
        overlay.show(keys, Pos.CENTER, keys);
    }

    void settings() {
        Region panel = (Region) new SettingsView(desk.choices(), desk.language(),
            desk.equipment().models().stream().map(ModelEntry::name).toList(), desk.equipment().devices()).root();
        overlay.show(panel, Pos.CENTER, panel);
    }

    void jobs() {
        JobList list = new JobList(desk.board().jobs(), strings);
        overlay.show(list, Pos.BOTTOM_RIGHT, list);
    }

    /** The card of the model that is chosen. */
    void modelCard(String markdown) {
        CardPage page = new CardPage(markdown, strings.get("card.chosen"));
        overlay.show(page, Pos.CENTER, page);
    }

    /** Asks whether a file that can run code may be run; puts the question away for null. */
    void trust(BringModel.Question question) {
        if (question == null) {
            overlay.hidePanel();
        } else {
            TrustQuestion panel = new TrustQuestion(question, desk.bringing(), strings);
            overlay.show(panel, Pos.CENTER, panel.safe());
        }
    }

    void pastePost() {
        new PastePost(strings, overlay, questions, this::images, desk.opening()::post).show();
    }

    /** Reads image files for a post that is being put together. */
    private void images(PastePost panel, List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        desk.runners().jobs().start(strings.get("job.images"), (progress, cancellation) ->
            desk.opening().images(files, progress, cancellation), outcome -> {
                switch (outcome) {
                    case Outcome.Succeeded<List<Picture>>(List<Picture> pictures) -> panel.add(pictures);
                    case Outcome.Failed<List<Picture>>(Throwable cause) -> desk.notices().tell(cause);
                    case Outcome.Cancelled<List<Picture>>() -> { }
                }
            });
    }
}
