package attune.ui.inspect;

import attune.domain.Edit;
import attune.domain.Rectangle;
import attune.domain.TimeSpan;
import attune.domain.Word;
import attune.ui.common.EditText;
import attune.ui.common.FigureExport;
import attune.ui.common.PixelView;
import attune.ui.common.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;

/** The menus that change a word, a part of a picture or a stretch of time where it stands. */
final class ChangeMenus {

    /** Ratios offered, in dB. */
    static final List<Integer> RATIOS = List.of(20, 10, 5, 0, -5);

    /** A blur that leaves shapes and no faces: share of the picture's longer side. */
    private static final double BLUR = 0.04;
    private static final Rectangle WHOLE = new Rectangle(0, 0, 1, 1);
    private static final long SEED = 1;

    private final InspectViewModel model;
    private final FigureExport export;
    private final Strings strings;
    private ContextMenu open;

    ChangeMenus(InspectViewModel model, FigureExport export, Strings strings) {
        this.model = model;
        this.export = export;
        this.strings = strings;
    }

    /** Noise of a ratio, always the same. */
    static Edit noise(Optional<TimeSpan> time, int decibels) {
        return new Edit.Noisy(time, decibels, SEED);
    }

    /** What can be done to a word of the reading, beside where it was asked. */
    void word(Word word, Supplier<Optional<FigureExport.Seen>> seen, Node at, double x, double y) {
        places().ifPresent(places -> {
            Edit.Words words = places.words(word.chars());
            TextField with = new TextField(word.text());
            with.setAccessibleText(strings.get("menu.replace"));
            with.setPromptText(strings.get("menu.replace"));
            with.setOnAction(event -> {
                hide();
                replace(words, with.getText());
            });
            CustomMenuItem typed = new CustomMenuItem(with, false);
            List<MenuItem> items = new ArrayList<>(List.of(typed,
                item("menu.hide", new Edit.HiddenWords(words)), item("menu.leave-out", new Edit.ReplacedWords(words, ""))));
            word.time().filter(time -> time.length() > 0).ifPresent(time -> {
                items.add(new SeparatorMenuItem());
                items.addAll(heard(time));
            });
            items.add(new SeparatorMenuItem());
            items.add(export.menu("words", seen));
            show(items, at, x, y);
            with.requestFocus();
            with.selectAll();
        });
    }

    /** What can be done to a part of a picture of the reading, by its index. */
    void part(int frame, Rectangle where, PixelView at, double x, double y) {
        places().ifPresent(places -> {
            List<MenuItem> items = new ArrayList<>(parts(List.of(places.part(frame, where))));
            items.add(new SeparatorMenuItem());
            if (!where.equals(WHOLE)) {
                items.add(menu("menu.whole-picture", parts(List.of(places.part(frame, WHOLE)))));
            }
            if (places.shown().pieces().frames().size() > 1) {
                items.add(menu("menu.here-everywhere", parts(places.everywhere(where))));
            }
            items.add(new SeparatorMenuItem());
            items.add(export.menu("picture", at::seen));
            show(items, at, x, y);
        });
    }

    /** What can be done to a stretch of time: to its sound, and to its frames where there are any. */
    void time(TimeSpan time, Supplier<Optional<FigureExport.Seen>> seen, Node at, double x, double y) {
        places().ifPresent(places -> {
            List<MenuItem> items = new ArrayList<>();
            MenuItem said = new MenuItem(EditText.time(time));
            said.setDisable(true);
            items.add(said);
            if (places.shown().pieces().sound().isPresent()) {
                items.addAll(heard(time));
            }
            if (places.shown().pieces().frames().stream().anyMatch(frame ->
                frame.picture().time() >= time.start() && frame.picture().time() <= time.end())) {
                items.add(menu("menu.frames", parts(List.of(new Edit.Part(new Edit.Shot.Frames(time), WHOLE)))));
            }
            items.add(new SeparatorMenuItem());
            items.add(export.menu("lanes", seen));
            show(items, at, x, y);
        });
    }

    /** Puts other words in the place of some; the words that stood there take the change back. */
    private void replace(Edit.Words words, String with) {
        if (with.strip().equals(words.said())) {
            model.edits().remove(model.edits().list().get().stream().filter(change ->
                change instanceof Edit.ReplacedWords(Edit.Words place, String other) && place.equals(words)).toList());
        } else {
            model.edits().add(new Edit.ReplacedWords(words, with));
        }
    }

    private List<MenuItem> heard(TimeSpan time) {
        List<MenuItem> ratios = RATIOS.stream().<MenuItem>map(ratio ->
            item(strings.get("noise.ratio", EditText.decibels(ratio)), List.of(noise(Optional.of(time), ratio)))).toList();
        return List.of(item("menu.silence", new Edit.Silenced(time)), menu("menu.noise", ratios),
            item("menu.hide-seconds", new Edit.HiddenSeconds(time)));
    }

    private List<MenuItem> parts(List<Edit.Part> parts) {
        return List.of(item("menu.cover", parts, Edit.Covered::new),
            item("menu.blur", parts, part -> new Edit.Blurred(part, BLUR)), item("menu.hide", parts, Edit.HiddenRegion::new));
    }

    private MenuItem item(String name, List<Edit.Part> parts, Function<Edit.Part, Edit> change) {
        return item(strings.get(name), parts.stream().map(change).toList());
    }

    private MenuItem item(String name, Edit change) {
        return item(strings.get(name), List.of(change));
    }

    /** An item that makes a change or, where it is made, takes it back. */
    private MenuItem item(String name, List<Edit> changes) {
        boolean made = model.edits().list().get().containsAll(changes);
        MenuItem item = new MenuItem(made ? strings.get("menu.back", name) : name);
        item.setOnAction(event -> model.edits().toggle(changes));
        return item;
    }

    private Menu menu(String name, List<MenuItem> items) {
        Menu menu = new Menu(strings.get(name));
        menu.getItems().addAll(items);
        return menu;
    }

    private Optional<Places> places() {
        return Optional.ofNullable(model.answer().get()).map(Places::of);
    }

    private void show(List<MenuItem> items, Node at, double x, double y) {
        hide();
        open = new ContextMenu(items.toArray(MenuItem[]::new));
        open.getStyleClass().add("change-menu");
        // As after any use of the mouse, the keys belong to the sample again.
        open.setOnHidden(event -> {
            if (at.getScene() != null) {
                at.getScene().getRoot().requestFocus();
            }
        });
        open.show(at, x, y);
    }

    private void hide() {
        if (open != null) {
            open.hide();
        }
    }
}
