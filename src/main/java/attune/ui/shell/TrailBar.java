package attune.ui.shell;

import attune.ui.common.Command;
import attune.ui.common.Strings;
import attune.ui.evaluate.ReviewForm;
import attune.ui.evaluate.TrailModel;
import attune.ui.evaluate.WhichText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/**
 * Above a sample that Evaluate led to: what the runs said of it, which of how many it is, the next, and the way back; below that
 * what the person notes of it.
 */
final class TrailBar extends VBox {

    private final Desk desk;
    private final TrailModel trail;
    private final Strings strings;
    private final WhichText text;
    private final ReviewForm review;
    private final Label said = new Label();
    private final Label place = new Label();
    private final Button back;
    private final Button previous;
    private final Button next;
    private final BooleanBinding shown;
    private final Subscription following;

    TrailBar(Desk desk, Strings strings) {
        this.desk = desk;
        this.trail = desk.evaluating().trail();
        this.strings = strings;
        this.text = new WhichText(desk.language());
        getStyleClass().add("trail");
        TextField words = new TextField();
        words.setOnAction(enter -> requestFocus());
        HBox.setHgrow(words, Priority.ALWAYS);
        review = new ReviewForm(desk.evaluating(), desk.language(), "trail-review", words);
        back = button("trail-back", "‹ " + strings.get("place.evaluate"), "trail.back", this::back);
        previous = button("trail-previous", "←", "trail.previous", () -> trail.step(-1));
        next = button("trail-next", "→", "trail.next", () -> trail.step(1));
        said.setId("trail-said");
        said.setMinWidth(0);
        place.setId("trail-place");
        place.getStyleClass().add("muted");
        place.setMinWidth(0);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox way = new HBox(back, said, between, place, previous, next);
        HBox noted = new HBox(review.choices(), words);
        for (HBox line : List.of(way, noted)) {
            line.getStyleClass().add("trail-line");
        }
        getChildren().addAll(way, noted);
        shown = Bindings.createBooleanBinding(() -> trail.stopProperty().get().isPresent()
            && desk.placeProperty().get() == Place.INSPECT, trail.stopProperty(), desk.placeProperty());
        visibleProperty().bind(shown);
        managedProperty().bind(shown);
        following = trail.stopProperty().subscribe(this::show);
    }

    private Button button(String id, String shownText, String key, Runnable action) {
        Button button = new Button(shownText);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add("plain");
        button.setTooltip(new Tooltip(strings.get("command." + key)));
        button.setAccessibleText(strings.get("command." + key));
        button.setOnAction(click -> action.run());
        return button;
    }

    private void back() {
        desk.placeProperty().set(Place.EVALUATE);
    }

    private void show(Optional<TrailModel.Stop> stop) {
        stop.ifPresent(now -> {
            said.setText(strings.get("trail.said", now.id(), text.label(now.truth()), answer(now.a()))
                + now.b().map(b -> " · B " + answer(b)).orElse(""));
            place.setText(strings.get("trail.place", now.place() + 1, now.count(), text.of(now.which(), now.labels())));
            previous.setDisable(now.place() == 0);
            next.setDisable(now.place() == now.count() - 1);
        });
    }

    private String answer(TrailModel.Said answer) {
        return text.label(answer.label())
            + (Double.isNaN(answer.probability()) ? "" : String.format(Locale.ROOT, " %.2f", answer.probability()));
    }

    /** What can be done on the way. */
    List<Command> commands() {
        return List.of(
            Command.of("trail.back", strings.get("command.trail.back"), "Alt+Up", this::back).when(shown),
            Command.of("trail.previous", strings.get("command.trail.previous"), "Alt+Left", () -> trail.step(-1)).when(shown),
            Command.of("trail.next", strings.get("command.trail.next"), "Alt+Right", () -> trail.step(1)).when(shown));
    }

    void close() {
        visibleProperty().unbind();
        managedProperty().unbind();
        review.close();
        following.unsubscribe();
    }
}
