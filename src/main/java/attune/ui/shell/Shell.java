package attune.ui.shell;

import attune.domain.BadInput;
import attune.ui.common.Command;
import attune.ui.common.Pulses;
import attune.ui.common.Strings;
import attune.ui.common.ViewContext;
import attune.ui.compare.CompareView;
import attune.ui.evaluate.EvaluateView;
import attune.ui.library.LibraryView;
import attune.ui.train.TrainView;
import attune.workbench.BringModel;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/**
 * The views of the window in one language, put together. A change of language throws it away and makes another on the
 * same desk.
 */
final class Shell implements ShellCommands.Actions {

    private static final double LIBRARY_SHARE = 0.15;

    private final Desk desk;
    private final FileQuestions questions;
    private final Runnable quit;
    private final List<Command> own;
    private final LibraryView library;
    private final Centre centre;
    private final StatusBar status;
    private final Toast toast;
    private final TrailBar trail;
    private final Overlay overlay = new Overlay();
    private final Panels panels;
    private final String addModel;
    private final ChangeListener<Notice> telling;
    private final ChangeListener<BringModel.Question> asking;
    private final StackPane root;
    private Subscription roomy = Subscription.EMPTY;

    Shell(Desk desk, Function<ViewContext, SampleView> inspecting, ObservableBooleanValue dark, FileQuestions questions,
        Runnable quit) {
        this.desk = desk;
        this.questions = questions;
        this.quit = quit;
        Locale language = desk.language();
        Strings strings = Strings.of(Shell.class, language);
        addModel = strings.get("dialog.model");
        ShellCommands commands = new ShellCommands(strings, this, desk.notices().unreadProperty());
        own = commands.all();
        ViewContext context = new ViewContext(desk.choices().property(), dark, language,
            desk.runners().jobs(), desk.runners().inference(), desk.runners().playback(), new Pulses(),
            desk.notices(), desk::answered, desk.opening()::edited);
        panels = new Panels(desk, strings, questions, overlay, this::commands);
        library = new LibraryView(desk.library(), language, desk::open);
        toast = new Toast(desk.notices(), strings);
        status = new StatusBar(desk, strings, toast::open, panels::jobs);
        centre = new Centre(desk, () -> inspecting.apply(context), questions,
            Welcome.toInspect(strings, commands.open(), commands.pastePost()), Welcome.toTables(strings, commands.folder()),
            () -> new CompareView(context, desk.comparing(), desk.equipment().models()), this::evaluating, this::training);
        trail = new TrailBar(desk, strings);
        telling = (value, before, now) -> {
            if (now != null) {
                toast.tell();
            }
        };
        desk.notices().lastProperty().addListener(telling);
        asking = (value, before, now) -> panels.trust(now);
        desk.bringing().asking().addListener(asking);
        DropZone drop = new DropZone(strings.get("drop"));
        TopBar top = new TopBar(desk, strings, commands.open(), commands.pastePost(),
            List.of(commands.modelCard(), commands.addModel()));
        root = new StackPane(window(top), toast, overlay, drop);
        root.setId("shell");
        drop.watch(root, this::take);
    }

    private BorderPane window(TopBar top) {
        SplitPane split = new SplitPane(library.root(), centre);
        split.setDividerPositions(LIBRARY_SHARE);
        // The runs are the library of Evaluate.
        roomy = desk.placeProperty().subscribe(place -> {
            boolean shown = split.getItems().contains(library.root());
            if (place == Place.EVALUATE && shown) {
                split.getItems().remove(library.root());
            } else if (place != Place.EVALUATE && !shown) {
                split.getItems().addFirst(library.root());
                split.setDividerPositions(LIBRARY_SHARE);
            }
        });
        SplitPane.setResizableWithParent(library.root(), false);
        StackPane.setAlignment(toast, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(toast, new Insets(0, 14, 42, 0));
        BorderPane window = new BorderPane(split);
        window.setTop(new VBox(top, trail));
        window.setBottom(status);
        return window;
    }

    private EvaluateView evaluating() {
        return new EvaluateView(desk.evaluating(), desk.language(), questions);
    }

    private TrainView training() {
        return new TrainView(desk.training(), desk.language(), desk.equipment().all(), questions, desk.bringing()::use,
            (trained, card) -> {
                desk.read(trained);
                panels.modelCard(card);
            });
    }

    Parent root() {
        return root;
    }

    /** Every command of the moment: the shell's own first, then those of the perspective that is shown. */
    List<Command> commands() {
        return Stream.of(own, trail.commands(), centre.commands()).flatMap(List::stream).toList();
    }

    /** Builds what the first sample will need, once the window stands. */
    void prepare() {
        centre.prepare();
    }

    boolean covered() {
        return overlay.showing();
    }

    /** Lets go of the desk; the perspective cancels what it has under way. */
    void close() {
        roomy.unsubscribe();
        desk.notices().lastProperty().removeListener(telling);
        desk.bringing().asking().removeListener(asking);
        trail.close();
        status.close();
        centre.close();
    }

    void take(Pasteboard pasted) {
        switch (pasted) {
            case Pasteboard.Named named -> desk.take(named.files());
            case Pasteboard.Post post -> desk.opening().post(post.text(), post.images());
            case Pasteboard.Nothing nothing -> desk.notices().tell(new BadInput("window.nothing-to-paste"));
        }
    }

    @Override public void open() {
        desk.take(questions.open());
    }

    @Override public void openFolder() {
        questions.folder().ifPresent(folder -> desk.take(List.of(folder)));
    }

    @Override public void addModel() {
        questions.folder(addModel).ifPresent(desk::bring);
    }

    @Override public void modelCard() {
        desk.equipment().model(desk.model()).ifPresent(model -> desk.equipment().card(model, panels::modelCard));
    }

    @Override public void paste() {
        take(Pasteboard.of(Clipboard.getSystemClipboard()));
    }

    @Override public void pastePost() {
        panels.pastePost();
    }

    @Override public void search() {
        library.search();
    }

    @Override public void commandList() {
        panels.commandList();
    }

    @Override public void help() {
        panels.help();
    }

    @Override public void keys() {
        panels.keys();
    }

    @Override public void settings() {
        panels.settings();
    }

    @Override public void jobs() {
        panels.jobs();
    }

    @Override public void problem() {
        toast.open();
    }

    @Override public void closeProblem() {
        toast.read();
    }

    @Override public void theme(String theme) {
        desk.choices().change(settings -> settings.withTheme(theme));
    }

    @Override public void language(String language) {
        desk.choices().change(settings -> settings.withLanguage(language));
    }

    @Override public void place(Place place) {
        desk.placeProperty().set(place);
    }

    @Override public void quit() {
        quit.run();
    }
}
