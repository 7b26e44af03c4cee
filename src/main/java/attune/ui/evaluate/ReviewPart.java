package attune.ui.evaluate;

import attune.domain.Review;
import attune.ui.common.Command;
import attune.ui.common.Questions;
import attune.ui.common.Strings;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** What the person notes of the sample chosen: how far they got with it, and in words. Kept at once, across runs and starts. */
final class ReviewPart implements Part {

    private final EvaluateModel model;
    private final Questions questions;
    private final Strings strings;
    private final Label subject = new Label();
    private final Label kept = new Label();
    private final TextArea words = new TextArea();
    private final ToggleGroup group = new ToggleGroup();
    private final Map<Review.Status, ToggleButton> states = new EnumMap<>(Review.Status.class);
    private final VBox root;
    private final Subscription following;
    private Optional<Integer> shown = Optional.empty();

    ReviewPart(EvaluateModel model, Questions questions, Strings strings) {
        this.model = model;
        this.questions = questions;
        this.strings = strings;
        subject.getStyleClass().add("panel-title");
        subject.setId("review-subject");
        subject.setWrapText(true);
        subject.setMinHeight(Region.USE_PREF_SIZE);
        HBox choices = new HBox();
        choices.getStyleClass().add("segments");
        choices.setMaxWidth(Region.USE_PREF_SIZE);
        for (Review.Status status : Review.Status.values()) {
            ToggleButton state = new ToggleButton(strings.get("review." + status.id()));
            state.setId("review-" + status.id());
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
        words.setId("review-note");
        words.setPromptText(strings.get("review.prompt"));
        words.setWrapText(true);
        words.focusedProperty().addListener((value, before, focused) -> {
            if (!focused) {
                keep(status());
            }
        });
        VBox.setVgrow(words, Priority.ALWAYS);
        kept.getStyleClass().addAll("muted", "small");
        Button export = new Button(strings.get("review.export"));
        export.setId("review-export");
        export.setOnAction(click -> questions.save("reviews.csv").ifPresent(file -> model.reviews().export(file)));
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox foot = new HBox(kept, between, export);
        foot.getStyleClass().add("part-choices");
        root = new VBox(subject, choices, words, foot);
        root.getStyleClass().add("part");
        following = Subscription.combine(model.selection().chosenProperty().subscribe(this::show),
            model.seenProperty().subscribe(now -> show(model.selection().chosenProperty().get())),
            model.reviews().changesProperty().subscribe(now -> tell()));
    }

    @Override public String id() {
        return "review";
    }

    @Override public Node root() {
        return root;
    }

    @Override public List<Command> commands() {
        return List.of();
    }

    @Override public void close() {
        keep(status());
        following.unsubscribe();
    }

    /** What was written of the sample before is kept before another is shown. */
    private void show(Optional<Integer> sample) {
        keep(status());
        shown = Optional.empty();
        boolean there = sample.isPresent() && model.seenProperty().get() != null
            && sample.get() < model.seenProperty().get().size();
        states.values().forEach(state -> state.setDisable(!there));
        words.setDisable(!there);
        if (!there) {
            subject.setText(strings.get("review.none"));
            words.clear();
            group.selectToggle(null);
            return;
        }
        Seen seen = model.seenProperty().get();
        Review review = model.reviews().of(seen.pair(), sample.get());
        subject.setText(review.subject().sample());
        words.setText(review.note());
        states.get(review.status()).setSelected(true);
        shown = sample;
    }

    private Review.Status status() {
        return states.entrySet().stream().filter(state -> state.getValue().isSelected()).map(Map.Entry::getKey).findFirst()
            .orElse(Review.Status.OPEN);
    }

    private void keep(Review.Status status) {
        shown.ifPresent(sample -> model.reviews().note(model.seenProperty().get().pair(), sample, status, words.getText()));
    }

    private void tell() {
        kept.setText(strings.get("review.count", model.reviews().size()));
        if (!words.isFocused() && shown.isPresent()) {
            Review review = model.reviews().of(model.seenProperty().get().pair(), shown.get());
            states.get(review.status()).setSelected(true);
        }
    }
}
