package attune.ui.evaluate;

import attune.domain.Side;
import attune.ui.common.Questions;
import attune.ui.common.Strings;
import attune.workbench.RunListing;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;

/** The runs at the left: which list they answered, the groups, which are A and B, and what else can be brought. */
final class RunsPart extends VBox {

    private final RunsModel model;
    private final Strings strings;
    private final ComboBox<RunListing.Asked> lists = new ComboBox<>();
    private final ListView<RunListing> groups = new ListView<>();
    private final HBox actions = new HBox();
    private final Subscription following;
    private final ListChangeListener<RunListing> listing = change -> list();
    private final MapChangeListener<Object, Object> glancing = change -> groups.refresh();
    private final MatrixChoices choices;
    private boolean choosing;

    RunsPart(EvaluateModel evaluate, Questions questions, Strings strings) {
        this.model = evaluate.runs();
        this.strings = strings;
        getStyleClass().add("runs");
        Label heading = new Label(strings.get("runs"));
        heading.getStyleClass().add("section-heading");
        lists.setId("asked");
        lists.setMaxWidth(Double.MAX_VALUE);
        lists.setConverter(new StringConverter<>() {
            @Override public String toString(RunListing.Asked asked) {
                return asked == null ? "" : title(asked);
            }

            @Override public RunListing.Asked fromString(String text) {
                return null;
            }
        });
        lists.setOnAction(choice -> {
            if (!choosing && lists.getValue() != null) {
                model.ask(lists.getValue());
            }
        });
        groups.setId("groups");
        groups.setCellFactory(list -> new RunCell(model, new RunNames(model, strings)));
        groups.setOnKeyPressed(key -> {
            RunListing chosen = groups.getSelectionModel().getSelectedItem();
            if (chosen != null && (key.getCode() == KeyCode.A || key.getCode() == KeyCode.B || key.getCode() == KeyCode.ENTER)) {
                model.choose(key.getCode() == KeyCode.A ? Side.A : Side.B, chosen);
                key.consume();
            }
        });
        VBox.setVgrow(groups, Priority.ALWAYS);
        Label hint = new Label(strings.get("runs.hint"));
        hint.getStyleClass().addAll("muted", "runs-hint");
        hint.setWrapText(true);
        Button add = new Button(strings.get("runs.add"));
        add.setId("add-runs");
        add.setOnAction(click -> questions.folder(strings.get("runs.ask")).ifPresent(place -> model.add(List.of(place))));
        actions.getStyleClass().add("runs-actions");
        actions.getChildren().add(add);
        choices = new MatrixChoices(evaluate, strings);
        getChildren().addAll(heading, lists, groups, hint, actions, choices);
        model.all().addListener(listing);
        model.glances().addListener(glancing);
        following = Subscription.combine(model.askedProperty().subscribe(now -> list()),
            model.aProperty().subscribe(now -> groups.refresh()), model.bProperty().subscribe(now -> groups.refresh()));
    }

    /** Where more ways to bring runs stand, such as the import of a table. */
    HBox actions() {
        return actions;
    }

    private void list() {
        choosing = true;
        lists.getItems().setAll(model.lists());
        lists.setValue(model.askedProperty().get());
        choosing = false;
        groups.getItems().setAll(model.listed());
    }

    /** Such as {@code cmu-mosi · test}, with what keeps it apart from its namesakes. */
    private String title(RunListing.Asked asked) {
        boolean namesake = model.lists().stream().anyMatch(other -> other != asked && !other.equals(asked)
            && other.corpus().equals(asked.corpus()) && other.list().equals(asked.list()));
        String apart = namesake ? " · " + classes(asked.task()) + (asked.protocol().equals("published") ? "" : " · 7:1:2") : "";
        return asked.corpus() + " · " + strings.name("list.", asked.list()) + apart;
    }

    private String classes(String task) {
        return task.contains(" / ") ? strings.get("classes", task.split(" / ").length) : strings.get("scores");
    }

    void close() {
        choices.close();
        model.all().removeListener(listing);
        model.glances().removeListener(glancing);
        following.unsubscribe();
    }
}
