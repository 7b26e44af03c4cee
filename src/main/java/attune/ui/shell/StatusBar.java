package attune.ui.shell;

import attune.job.Job;
import attune.ui.common.Strings;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/**
 * The line at the bottom: device and engine, model, timings of the last reading, memory; on the right the last problem
 * until it is read, and the jobs under way. A job shorter than a blink is not shown.
 */
final class StatusBar extends HBox {

    private static final Duration BLINK = Duration.millis(200);
    private static final Duration MEMORY = Duration.seconds(2);

    private final Desk desk;
    private final Strings strings;
    private final StatusText text;
    private final Label jobName = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button more = new Button();
    private final HBox jobs = new HBox();
    private final PauseTransition blink = new PauseTransition(BLINK);
    private final Timeline memory;
    private final InvalidationListener drawing = change -> draw();

    /** The bar; {@code problem} and {@code jobList} open what is behind the last problem and behind “and 2 more”. */
    StatusBar(Desk desk, Strings strings, Runnable problem, Runnable jobList) {
        this.desk = desk;
        this.strings = strings;
        this.text = new StatusText(strings);
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label resident = label("status-memory", null);
        memory = new Timeline(new KeyFrame(Duration.ZERO, tick -> resident.setText(text.memory(ProcessMemory.bytes()))),
            new KeyFrame(MEMORY));
        memory.setCycleCount(Animation.INDEFINITE);
        memory.play();
        Label timings = label("status-timings", Bindings.createStringBinding(this::timings, desk.readingProperty()));
        timings.setTextOverrun(OverrunStyle.ELLIPSIS);
        timings.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(
            fixed(label("status-device", Bindings.createStringBinding(this::device, desk.choices().property(),
                desk.readingProperty(), desk.equipment().engineProperty()))),
            fixed(label("status-model", Bindings.createStringBinding(this::model, desk.choices().property(),
                desk.opening().sampleProperty(), desk.equipment().models()))),
            timings, resident, space, problem(problem), jobs(jobList));
        blink.setOnFinished(over -> jobs.setVisible(!desk.board().jobs().isEmpty()));
        desk.board().jobs().addListener(drawing);
        draw();
    }

    /** Stops listening and ticking: the bar is thrown away. */
    void close() {
        memory.stop();
        blink.stop();
        desk.board().jobs().removeListener(drawing);
    }

    private static Label label(String id, StringBinding said) {
        Label label = new Label();
        label.setId(id);
        if (said != null) {
            label.textProperty().bind(said);
        }
        return label;
    }

    private static Label fixed(Label label) {
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }

    private String device() {
        String device = desk.readingProperty().get() == null ? desk.choices().get().device()
            : desk.readingProperty().get().analysis().device();
        String engine = desk.equipment().engineProperty().get();
        return engine.isEmpty() ? text.device(device) : text.device(device) + " · " + engine;
    }

    private String model() {
        return desk.equipment().model(desk.model()).map(text::weights).orElse("");
    }

    private String timings() {
        return desk.readingProperty().get() == null ? "" : text.timings(desk.readingProperty().get().analysis().seconds());
    }

    private Button problem(Runnable open) {
        Button problem = new Button();
        problem.setId("status-problem");
        // An underscore in a name is part of it, here and wherever a button says what others named.
        problem.setMnemonicParsing(false);
        problem.getStyleClass().addAll("plain", "status-problem");
        problem.setMaxWidth(420);
        problem.setMinWidth(0);
        problem.textProperty().bind(Bindings.createStringBinding(
            () -> desk.notices().lastProperty().get() == null ? "" : desk.notices().lastProperty().get().sentence(),
            desk.notices().lastProperty()));
        problem.visibleProperty().bind(desk.notices().unreadProperty());
        problem.managedProperty().bind(problem.visibleProperty());
        problem.setOnAction(click -> open.run());
        return problem;
    }

    private HBox jobs(Runnable list) {
        bar.setPrefWidth(90);
        Button cancel = new Button("✕");
        cancel.setId("job-cancel");
        cancel.getStyleClass().add("plain");
        cancel.setAccessibleText(strings.get("job.cancel"));
        cancel.setOnAction(click -> desk.board().jobs().stream().findFirst().ifPresent(Job::cancel));
        more.setId("job-more");
        more.getStyleClass().add("plain");
        more.setOnAction(click -> list.run());
        jobs.getChildren().addAll(jobName, bar, cancel, more);
        jobs.setAlignment(Pos.CENTER_LEFT);
        jobs.getStyleClass().add("status-jobs");
        jobs.setMinWidth(Region.USE_PREF_SIZE);
        jobs.setVisible(false);
        jobs.managedProperty().bind(jobs.visibleProperty());
        return jobs;
    }

    private void draw() {
        int number = desk.board().jobs().size();
        if (number == 0) {
            jobs.setVisible(false);
            blink.stop();
            return;
        }
        Job first = desk.board().jobs().getFirst();
        jobName.setText(JobList.said(first));
        bar.setProgress(Double.isNaN(first.done()) ? ProgressBar.INDETERMINATE_PROGRESS : first.done());
        more.setText(strings.get("job.more", number - 1));
        more.setVisible(number > 1);
        more.setManaged(number > 1);
        if (!jobs.isVisible() && blink.getStatus() != Animation.Status.RUNNING) {
            blink.playFromStart();
        }
    }
}
