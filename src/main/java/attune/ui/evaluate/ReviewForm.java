package attune.ui.evaluate;

import attune.domain.Review;
import attune.ui.common.Strings;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import javafx.util.Subscription;

/**
 * What the person notes of the sample chosen: how far they got with it, and in words. Kept when they pause, go elsewhere or press
 * a state; wherever it stands, in Evaluate or beside the sample in Inspect, it says the same.
 */
public final class ReviewForm {

    private static final Duration PAUSE = Duration.millis(700);

    private final EvaluateModel model;
    private final TextInputControl words;
    private final HBox choices = new HBox();
    private final ToggleGroup group = new ToggleGroup();
    private final Map<Review.Status, ToggleButton> states = new EnumMap<>(Review.Status.class);
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final Subscription following;
    private Optional<Integer> shown = Optional.empty();

    /**
     * A form.
     *
     * @param id what the ids of its nodes begin with
     * @param words a field or an area for the note
     */
    public ReviewForm(EvaluateModel model, Locale language, String id, TextInputControl words) {
        this.model = model;
        this.words = words;
        Strings strings = Strings.of(ReviewForm.class, language);
        choices.getStyleClass().add("segments");
        choices.setMaxWidth(Region.USE_PREF_SIZE);
        choices.setMaxHeight(Region.USE_PREF_SIZE);
        choices.setMinWidth(Region.USE_PREF_SIZE);
        for (Review.Status status : Review.Status.values()) {
            ToggleButton state = new ToggleButton(strings.get("review." + status.id()));
            state.setId(id + "-" + status.id());
            state.getStyleClass().add("segment");
            state.setToggleGroup(group);
            state.setMinWidth(Region.USE_PREF_SIZE);
            state.setOnAction(click -> {
                state.setSelected(true);
                keep(status);
            });
            states.put(status, state);
            choices.getChildren().add(state);
        }
        words.setId(id + "-note");
        words.setPromptText(strings.get("review.prompt"));
        pause.setOnFinished(paused -> keep(status()));
        words.textProperty().addListener((value, before, now) -> pause.playFromStart());
        words.focusedProperty().addListener((value, before, focused) -> {
            if (!focused) {
                keep(status());
            }
        });
        following = Subscription.combine(model.selection().chosenProperty().subscribe(this::show),
            model.seenProperty().subscribe(now -> show(model.selection().chosenProperty().get())),
            model.reviews().changesProperty().subscribe(now -> tell()));
    }

    /** The states, to be pressed. */
    public HBox choices() {
        return choices;
    }

    /** What was written of the sample before is kept before another is shown. */
    private void show(Optional<Integer> sample) {
        keep(status());
        shown = Optional.empty();
        boolean there = sample.isPresent() && model.seenProperty().get() != null
            && sample.get() < model.seenProperty().get().size();
        states.values().forEach(state -> state.setDisable(!there));
        words.setDisable(!there);
        if (there) {
            shown = sample;
            say(review(sample.get()));
        } else {
            words.clear();
            group.selectToggle(null);
        }
        pause.stop();
    }

    private Review review(int sample) {
        return model.reviews().of(model.seenProperty().get().pair(), sample);
    }

    private void say(Review review) {
        states.get(review.status()).setSelected(true);
        if (!words.getText().strip().equals(review.note())) {
            words.setText(review.note());
            pause.stop();
        }
    }

    private Review.Status status() {
        return states.entrySet().stream().filter(state -> state.getValue().isSelected()).map(Map.Entry::getKey).findFirst()
            .orElse(Review.Status.OPEN);
    }

    private void keep(Review.Status status) {
        pause.stop();
        shown.ifPresent(sample -> model.reviews().note(model.seenProperty().get().pair(), sample, status, words.getText()));
    }

    /** Whoever changed it, unless the person is writing here just now. */
    private void tell() {
        if (!words.isFocused()) {
            shown.map(this::review).ifPresent(this::say);
        }
    }

    /** Keeps what was written and follows the model no more. */
    public void close() {
        keep(status());
        following.unsubscribe();
    }
}
