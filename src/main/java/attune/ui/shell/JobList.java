package attune.ui.shell;

import attune.job.Job;
import attune.ui.common.Strings;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** All jobs under way, each with its progress and a button that cancels it. */
final class JobList extends VBox {

    private static final double ROW = 36;
    private static final int MOST = 8;

    JobList(ObservableList<Job> jobs, Strings strings) {
        getStyleClass().addAll("panel", "job-list");
        Label title = new Label(strings.get("job.title"));
        title.getStyleClass().add("section-heading");
        Label none = new Label(strings.get("job.none"));
        none.getStyleClass().add("muted");
        ListView<Job> list = new ListView<>(jobs);
        list.setPlaceholder(none);
        list.setFixedCellSize(ROW);
        list.setPrefHeight(ROW * Math.clamp(jobs.size(), 2, MOST) + 2);
        list.setCellFactory(view -> new JobCell(strings));
        getChildren().addAll(title, list);
    }

    /** Such as {@code Reading review.mp4 64 %}. */
    static String said(Job job) {
        String step = job.step().isEmpty() ? "" : " · " + job.step();
        return job.name() + step + (Double.isNaN(job.done()) ? "" : "  " + Math.round(100 * job.done()) + " %");
    }

    /** A line of the list. */
    private static final class JobCell extends ListCell<Job> {

        private final Label name = new Label();
        private final ProgressBar bar = new ProgressBar();
        private final HBox row;

        JobCell(Strings strings) {
            Button cancel = new Button("✕");
            cancel.getStyleClass().add("plain");
            cancel.setAccessibleText(strings.get("job.cancel"));
            cancel.setOnAction(click -> getItem().cancel());
            name.setMaxWidth(Double.MAX_VALUE);
            name.setMinWidth(0);
            HBox.setHgrow(name, Priority.ALWAYS);
            bar.setPrefWidth(90);
            bar.setMinWidth(90);
            row = new HBox(8, name, bar, cancel);
            row.setAlignment(Pos.CENTER_LEFT);
        }

        @Override protected void updateItem(Job job, boolean empty) {
            super.updateItem(job, empty);
            if (empty || job == null) {
                setGraphic(null);
                return;
            }
            name.setText(said(job));
            bar.setProgress(Double.isNaN(job.done()) ? ProgressBar.INDETERMINATE_PROGRESS : job.done());
            setGraphic(row);
        }
    }
}
