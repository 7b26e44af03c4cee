package attune.ui.train;

import attune.ui.common.Strings;
import attune.workbench.KeptTraining;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The cells of the list. Each follows its training and changes in place, so that a button under the pointer stays there. */
final class TrainingCells {

    private TrainingCells() {
    }

    /** A cell that follows the training of its row. */
    abstract static class Following extends TableCell<Training, Training> {

        private final Node content;
        private Subscription following = Subscription.EMPTY;

        Following(Node content) {
            this.content = content;
        }

        abstract void show(Stand stand);

        @Override protected void updateItem(Training training, boolean empty) {
            super.updateItem(training, empty);
            following.unsubscribe();
            following = Subscription.EMPTY;
            if (empty || training == null) {
                setGraphic(null);
            } else {
                setGraphic(content);
                following = training.stand().subscribe(this::show);
            }
        }
    }

    /** Variant and seed, and below what they are trained on. */
    static final class Name extends Following {

        private final Curves curves;
        private final TrainingText text;
        private final Label name;
        private final Label course;

        Name(Curves curves, TrainingText text) {
            this(curves, text, new Label(), small());
        }

        private Name(Curves curves, TrainingText text, Label name, Label course) {
            super(lines(name, course));
            this.curves = curves;
            this.text = text;
            this.name = name;
            this.course = course;
        }

        @Override void show(Stand stand) {
            name.setText(curves.name(stand.kept()));
            course.setText(text.course(stand.kept()));
        }
    }

    /** Where it stands, and below how far it is. */
    static final class State extends Following {

        private final TrainingText text;
        private final Label state;
        private final ProgressBar bar;
        private final Tooltip whole = new Tooltip();

        State(TrainingText text) {
            this(text, new Label(), new ProgressBar());
        }

        private State(TrainingText text, Label state, ProgressBar bar) {
            super(lines(state, bar));
            this.text = text;
            this.state = state;
            this.bar = bar;
            bar.setMaxWidth(Double.MAX_VALUE);
            whole.setWrapText(true);
            whole.setMaxWidth(420);
        }

        @Override void show(Stand stand) {
            String said = text.state(stand);
            boolean failed = stand.state() == KeptTraining.State.FAILED;
            state.setText(said);
            state.getStyleClass().remove("refused");
            if (failed) {
                state.getStyleClass().add("refused");
            }
            whole.setText(said);
            state.setTooltip(failed ? whole : null);
            bar.setProgress(Double.isNaN(stand.done()) ? ProgressBar.INDETERMINATE_PROGRESS : stand.done());
            bar.setVisible(!stand.finished() && !failed);
            bar.setManaged(bar.isVisible());
        }
    }

    /** A text. */
    static final class Text extends Following {

        private final Function<Stand, String> text;
        private final Label label;

        Text(Function<Stand, String> text) {
            this(text, new Label());
        }

        private Text(Function<Stand, String> text, Label label) {
            super(label);
            this.text = text;
            this.label = label;
        }

        @Override void show(Stand stand) {
            label.setText(text.apply(stand));
        }
    }

    /** What can be done to it just now. */
    static final class Buttons extends Following {

        private final Button stop;
        private final Button resume;
        private final Button open;
        private final Button forget;

        Buttons(TrainingTable.Actions actions, Strings strings) {
            this(new Button(strings.get("stop")), new Button(strings.get("resume")), new Button(strings.get("open")),
                new Button("✕"));
            stop.getStyleClass().addAll("stop", "row-button");
            resume.getStyleClass().addAll("resume", "row-button");
            open.getStyleClass().addAll("open", "row-button");
            forget.getStyleClass().addAll("plain", "forget");
            forget.setAccessibleText(strings.get("forget"));
            forget.setTooltip(new Tooltip(strings.get("forget")));
            stop.setOnAction(click -> actions.stop(getItem()));
            resume.setOnAction(click -> actions.resume(getItem()));
            open.setOnAction(click -> actions.open(getItem()));
            forget.setOnAction(click -> actions.forget(getItem()));
        }

        private Buttons(Button stop, Button resume, Button open, Button forget) {
            super(row(stop, resume, open, forget));
            this.stop = stop;
            this.resume = resume;
            this.open = open;
            this.forget = forget;
        }

        @Override void show(Stand stand) {
            shown(stop, stand.state() == KeptTraining.State.WAITING || stand.state() == KeptTraining.State.RUNNING);
            stop.setDisable(!stand.stoppable());
            shown(resume, stand.resumable());
            shown(open, stand.finished());
            shown(forget, stand.resumable() || stand.finished());
        }

        private static void shown(Button button, boolean shown) {
            button.setVisible(shown);
            button.setManaged(shown);
        }
    }

    private static Label small() {
        Label small = new Label();
        small.getStyleClass().addAll("muted", "small");
        return small;
    }

    private static VBox lines(Node first, Node second) {
        VBox lines = new VBox(3, first, second);
        lines.setAlignment(Pos.CENTER_LEFT);
        return lines;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(6, nodes);
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }
}
