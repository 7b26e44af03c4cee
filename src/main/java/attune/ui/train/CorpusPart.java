package attune.ui.train;

import attune.domain.BadInput;
import attune.domain.CorpusReport;
import attune.ui.common.Questions;
import attune.ui.common.Strings;
import attune.workbench.CorpusCard;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The corpus: its name with what it needs, where it stands, and what is in it. */
final class CorpusPart extends VBox {

    private final TrainViewModel model;
    private final CorpusModel corpus;
    private final Questions questions;
    private final Strings strings;
    private final ComboBox<String> names = new ComboBox<>();
    private final Label note = FormRow.quiet();
    private final Label needs = FormRow.quiet();
    private final TextField place = new TextField();
    private final VBox found = new VBox();
    private final Subscription following;

    CorpusPart(TrainViewModel model, Questions questions, Strings strings) {
        this.model = model;
        this.corpus = model.corpus();
        this.questions = questions;
        this.strings = strings;
        getStyleClass().add("form-part");
        found.getStyleClass().add("found");
        names.getItems().setAll(corpus.names());
        names.setId("corpus");
        names.setPromptText(strings.get("corpus.prompt"));
        names.setMaxWidth(Double.MAX_VALUE);
        names.setVisibleRowCount(12);
        names.setCellFactory(list -> new NameCell());
        names.setValue(corpus.name().get().isEmpty() ? null : corpus.name().get());
        names.setOnAction(choice -> {
            if (names.getValue() != null && !names.getValue().equals(corpus.name().get())) {
                corpus.choose(names.getValue());
            }
        });
        HBox where = where();
        getChildren().addAll(FormRow.of(strings.get("corpus"), names, note), FormRow.of(strings.get("place"), where, needs),
            found);
        following = Subscription.combine(
            corpus.name().subscribe(this::describe), corpus.place().subscribe(place::setText),
            corpus.checking().subscribe(now -> tell()), corpus.report().subscribe(now -> tell()),
            corpus.refusal().subscribe(now -> tell()));
    }

    void close() {
        following.unsubscribe();
    }

    private HBox where() {
        place.setId("place");
        place.setPromptText(strings.get("place.prompt"));
        place.setOnAction(enter -> corpus.stand(place.getText()));
        place.focusedProperty().addListener((value, before, focused) -> {
            if (!focused && !place.getText().strip().equals(corpus.place().get())) {
                corpus.stand(place.getText());
            }
        });
        HBox.setHgrow(place, Priority.ALWAYS);
        Button choose = new Button(strings.get("choose"));
        choose.setId("choose");
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnAction(click -> ask().ifPresent(path -> corpus.stand(path.toString())));
        choose.disableProperty().bind(names.valueProperty().isNull());
        place.disableProperty().bind(names.valueProperty().isNull());
        return new HBox(6, place, choose);
    }

    private Optional<Path> ask() {
        CorpusCard card = card(corpus.name().get());
        return switch (card.stands()) {
            case FOLDER -> questions.folder(strings.get("place.ask", card.name()));
            case FILE -> questions.file(strings.get("place.ask", card.name()));
        };
    }

    private CorpusCard card(String name) {
        return model.corpora().card(name, strings.locale());
    }

    private void describe(String name) {
        note.setText(name.isEmpty() ? strings.get("corpus.hint") : card(name).note());
        needs.setText(name.isEmpty() ? "" : card(name).needs());
    }

    private void tell() {
        found.getChildren().clear();
        CorpusReport report = corpus.report().get();
        BadInput refusal = corpus.refusal().get();
        if (corpus.checking().get()) {
            ProgressBar bar = new ProgressBar();
            bar.setMaxWidth(Double.MAX_VALUE);
            found.getChildren().addAll(quiet(strings.get("checking")), bar);
        } else if (refusal != null) {
            Label sentence = quiet(refusal.sentence(strings.locale()));
            sentence.setId("refusal");
            sentence.getStyleClass().add("refused");
            found.getChildren().addAll(sentence, again());
        } else if (report != null) {
            found.getChildren().setAll(new ReportPart(report, strings));
        }
        FormRow.show(found, !found.getChildren().isEmpty());
        FormRow.show(needs, report == null && !corpus.name().get().isEmpty());
    }

    private Button again() {
        Button again = new Button(strings.get("again"));
        again.setOnAction(click -> corpus.check());
        return again;
    }

    private static Label quiet(String text) {
        Label quiet = FormRow.quiet();
        quiet.setText(text);
        return quiet;
    }

    /** A corpus by its name, with what it is below. */
    private final class NameCell extends ListCell<String> {

        private final Label name = new Label();
        private final Label about = new Label();
        private final VBox lines = new VBox(1, name, about);

        NameCell() {
            about.getStyleClass().addAll("muted", "small");
            about.setMaxWidth(300);
        }

        @Override protected void updateItem(String corpusName, boolean empty) {
            super.updateItem(corpusName, empty);
            setText(null);
            if (empty || corpusName == null) {
                setGraphic(null);
                return;
            }
            name.setText(corpusName);
            about.setText(card(corpusName).note());
            setGraphic(lines);
        }
    }
}
