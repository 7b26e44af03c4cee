package attune.ui.inspect;

import attune.domain.Sample;
import attune.figure.FigureFile;
import attune.ui.common.Command;
import attune.ui.common.FigureExport;
import attune.ui.common.PixelView;
import attune.ui.common.Strings;
import attune.ui.common.ViewContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.animation.AnimationTimer;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The perspective that shows one sample: picture, words and lanes at the left, what the model makes of them at the right. */
public final class InspectView implements InspectCommands.Actions {

    private final ViewContext context;
    private final Strings strings;
    private final InspectViewModel model;
    private final Exports exports;
    private final ReadingPanel reading;
    private final LanesView lanes;
    private final VBox sample;
    private final List<Command> commands;
    private final BorderPane root = new BorderPane();
    private final AnimationTimer clock;

    public InspectView(ViewContext context, UseCases cases) {
        this(context, cases, null);
    }

    /** {@code questions} asks for files; null asks by the dialogs of the system. */
    InspectView(ViewContext context, UseCases cases, FileQuestions questions) {
        this.context = context;
        strings = Strings.of(InspectView.class, context.language());
        FileQuestions files = questions != null ? questions : new SystemFiles(() -> root.getScene().getWindow());
        PixelView pixels = new PixelView();
        model = new InspectViewModel(context, cases, pixels, strings);
        exports = new Exports(cases.export(), context.jobs(), files, context.problems(), strings);
        Changes changes = new Changes(model, cases.edit(), context.jobs(), files, context.problems(), strings);
        FigureExport export = new FigureExport(context.jobs(), context.problems(), files::save,
            () -> Exports.stem(model.sample().get()), context.language());
        ChangeMenus menus = new ChangeMenus(model, export, strings);
        PictureCard picture = new PictureCard(model, pixels, menus, strings);
        TranscriptView transcript = new TranscriptView(model, files, menus, context.settings(), context.pulses(),
            strings);
        lanes = new LanesView(model, menus, context.playback(), strings);
        reading = new ReadingPanel(model, changes, saveMenu(), context.pulses(), strings);
        reading.offer(export);
        SampleLayout top = new SampleLayout(picture.root(), transcript.root());
        sample = new VBox(top, new WindowsStrip(model, strings).root(), lanes.root());
        sample.getStyleClass().add("sample");
        VBox.setVgrow(top, Priority.ALWAYS);
        VBox.setVgrow(lanes.root(), Priority.ALWAYS);
        Label empty = new Label(strings.get("empty"));
        empty.setWrapText(true);
        empty.getStyleClass().add("empty");
        LargeMap large = reading.attention().large();
        large.visible().addListener((shown, old, now) -> sample.setVisible(!now && model.sample().get() != null));
        root.setCenter(new StackPane(sample, empty, large.root()));
        root.setRight(reading.root());
        root.getStyleClass().add("inspect");
        root.getStylesheets().add(Objects.requireNonNull(InspectView.class.getResource("inspect.css")).toExternalForm());
        MouseFocus.giveBack(root);
        commands = new ArrayList<>(new InspectCommands(model, changes, strings).all(this));
        commands.add(Command.of("inspect.save-lanes", strings.get("command.save-lanes"),
            () -> export.save("lanes", FigureFile.Format.PNG, lanes::seen)));
        commands.add(Command.of("inspect.save-picture", strings.get("command.save-picture"),
            () -> export.save("picture", FigureFile.Format.PNG, pixels::seen)));
        commands.add(Command.of("inspect.save-words", strings.get("command.save-words"),
            () -> export.save("words", FigureFile.Format.PNG, transcript::seen)));
        model.sample().addListener((opened, old, now) -> {
            Section.show(empty, now == null);
            Section.show(sample, now != null);
            Section.show(reading.root(), now != null);
            Section.show(lanes.root(), now instanceof Sample.Clip);
            top.show(now);
        });
        fold();
        clock = new AnimationTimer() {
            @Override public void handle(long now) {
                model.player().pulse();
            }
        };
        clock.start();
    }

    public Parent root() {
        return root;
    }

    /** Before the first sample: shows every part, empty, so that all are styled and laid out once. */
    public void unfold() {
        Section.show(sample, true);
        Section.show(reading.root(), true);
        reading.unfold();
    }

    /** Hides the parts again until there is something to show. */
    public void fold() {
        Section.show(sample, false);
        Section.show(reading.root(), false);
        reading.fold();
    }

    /** Shows a sample in place of the one before. */
    public void open(Sample sample) {
        model.open(sample);
    }

    /** What the shell offers by key and in the command list. */
    public List<Command> commands() {
        return commands;
    }

    /** Cancels what is under way and lets go of the clip; the view is not used again. */
    public void close() {
        clock.stop();
        model.close();
    }

    @Override public void fit() {
        lanes.fit();
    }

    /** Escape lets go of one thing at a time: what is pinned, the large map, what is brushed. */
    @Override public void letGo() {
        if (!reading.attention().unpin() && !reading.attention().large().close()) {
            lanes.unbrush();
        }
    }

    @Override public void copy() {
        model.current().ifPresent(read -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(model.sample().get().title() + ": " + new Said(strings).answer(read.analysis()));
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    @Override public void saveReading() {
        model.current().ifPresent(read -> exports.reading(model.sample().get(), read));
    }

    @Override public void saveMatrix() {
        save(FigureFile.Format.PNG);
    }

    private void save(FigureFile.Format format) {
        if (reading.attention().figure() != null) {
            exports.figure(model.sample().get(), reading.attention().figure(), format,
                reading.attention().view().getWidth(), reading.attention().view().getHeight(),
                reading.attention().view().palette());
        }
    }

    private MenuButton saveMenu() {
        MenuButton menu = new MenuButton(strings.get("save.menu"));
        for (FigureFile.Format format : FigureFile.Format.values()) {
            MenuItem item = new MenuItem(strings.get("save.as", format.name()));
            item.setOnAction(event -> save(format));
            menu.getItems().add(item);
        }
        MenuItem json = new MenuItem(strings.get("save.json"));
        json.setOnAction(event -> saveReading());
        menu.getItems().add(json);
        return menu;
    }
}
