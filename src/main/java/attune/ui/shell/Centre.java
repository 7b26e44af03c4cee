package attune.ui.shell;

import attune.domain.Sample;
import attune.ui.batch.BatchModel;
import attune.ui.batch.BatchView;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** The middle of the window: the perspective chosen, or an invitation where it has nothing to show. */
final class Centre extends StackPane {

    private final Desk desk;
    private final SampleView inspect;
    private final FileQuestions questions;
    private final Welcome noSample;
    private final Welcome noTable;
    private final ChangeListener<Object> placing = (value, before, now) -> place();
    private final ChangeListener<Sample> opening = (value, before, now) -> open(now);
    private BatchModel table;
    private Node tableView;

    Centre(Desk desk, SampleView inspect, FileQuestions questions, Welcome noSample, Welcome noTable) {
        this.desk = desk;
        this.inspect = inspect;
        this.questions = questions;
        this.noSample = noSample;
        this.noTable = noTable;
        getStyleClass().add("canvas");
        desk.placeProperty().addListener(placing);
        desk.tableProperty().addListener(placing);
        desk.opening().sampleProperty().addListener(opening);
        open(desk.opening().sampleProperty().get());
    }

    void close() {
        desk.placeProperty().removeListener(placing);
        desk.tableProperty().removeListener(placing);
        desk.opening().sampleProperty().removeListener(opening);
        inspect.close();
    }

    private void open(Sample sample) {
        if (sample != null) {
            inspect.open(sample);
        }
        place();
    }

    private void place() {
        getChildren().setAll(switch (desk.placeProperty().get()) {
            case INSPECT -> desk.opening().sampleProperty().get() == null ? noSample : inspect.root();
            case TABLES -> desk.tableProperty().get() == null ? noTable : tableView(desk.tableProperty().get());
        });
    }

    private Node tableView(BatchModel model) {
        if (model != table) {
            table = model;
            tableView = new BatchView(model, desk.language(), desk.choices()::get, questions::save, desk.opening()::row).root();
        }
        return tableView;
    }
}
