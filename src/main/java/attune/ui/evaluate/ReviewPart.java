package attune.ui.evaluate;

import attune.ui.common.Questions;
import attune.ui.common.Strings;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The notes: what the person notes of the sample chosen, how many there are, and the way to take them elsewhere. */
final class ReviewPart implements Part {

    private final EvaluateModel model;
    private final Strings strings;
    private final Label subject = new Label();
    private final Label kept = new Label();
    private final ReviewForm form;
    private final VBox root;
    private final Subscription following;

    ReviewPart(EvaluateModel model, Questions questions, Strings strings) {
        this.model = model;
        this.strings = strings;
        subject.getStyleClass().add("panel-title");
        subject.setId("review-subject");
        subject.setWrapText(true);
        subject.setMinHeight(Region.USE_PREF_SIZE);
        TextArea words = new TextArea();
        words.setWrapText(true);
        VBox.setVgrow(words, Priority.ALWAYS);
        form = new ReviewForm(model, strings.locale(), id(), words);
        kept.getStyleClass().addAll("muted", "small");
        Button export = new Button(strings.get("review.export"));
        export.setId("review-export");
        export.setOnAction(click -> questions.save("reviews.csv").ifPresent(file -> model.reviews().export(file)));
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox foot = new HBox(kept, between, export);
        foot.getStyleClass().add("part-choices");
        root = new VBox(subject, form.choices(), words, foot);
        root.getStyleClass().add("part");
        following = Subscription.combine(model.selection().chosenProperty().subscribe(this::name),
            model.seenProperty().subscribe(now -> name(model.selection().chosenProperty().get())),
            model.reviews().changesProperty().subscribe(now ->
                kept.setText(strings.get("review.count", model.reviews().size()))));
    }

    private void name(Optional<Integer> sample) {
        Seen seen = model.seenProperty().get();
        subject.setText(seen == null ? strings.get("review.none") : sample.filter(chosen -> chosen < seen.size())
            .map(chosen -> seen.pair().id(chosen)).orElse(strings.get("review.none")));
    }

    @Override public String id() {
        return "review";
    }

    @Override public Node root() {
        return root;
    }

    @Override public void close() {
        form.close();
        following.unsubscribe();
    }
}
