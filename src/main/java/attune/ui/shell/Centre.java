package attune.ui.shell;

import attune.domain.Sample;
import attune.ui.batch.BatchModel;
import attune.ui.batch.BatchView;
import attune.ui.common.Command;
import attune.ui.compare.CompareView;
import attune.ui.evaluate.EvaluateView;
import attune.ui.train.TrainView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** The middle of the window: the perspective chosen, or an invitation where it has nothing to show. */
final class Centre extends StackPane {

    private final Desk desk;
    private final Supplier<SampleView> inspecting;
    private final FileQuestions questions;
    private final Welcome noSample;
    private final Welcome noTable;
    private final Supplier<CompareView> comparing;
    private final Supplier<EvaluateView> evaluating;
    private final Supplier<TrainView> training;
    private final ChangeListener<Object> placing = (value, before, now) -> place();
    private final ChangeListener<Sample> opening = (value, before, now) -> open(now);
    private SampleView inspect;
    private BatchModel table;
    private Node tableView;
    private CompareView compare;
    private EvaluateView evaluate;
    private TrainView train;

    /**
     * The middle; {@code inspecting} makes the perspective for samples when there is a first one, and the
     * others theirs when they are first gone to, not before.
     */
    Centre(Desk desk, Supplier<SampleView> inspecting, FileQuestions questions, Welcome noSample, Welcome noTable,
        Supplier<CompareView> comparing, Supplier<EvaluateView> evaluating, Supplier<TrainView> training) {
        this.desk = desk;
        this.inspecting = inspecting;
        this.questions = questions;
        this.noSample = noSample;
        this.noTable = noTable;
        this.comparing = comparing;
        this.evaluating = evaluating;
        this.training = training;
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
        if (inspect != null) {
            inspect.close();
        }
        if (compare != null) {
            compare.close();
        }
        if (evaluate != null) {
            evaluate.close();
        }
        if (train != null) {
            train.close();
        }
    }

    /** The commands of the perspective that is shown. */
    List<Command> commands() {
        return switch (desk.placeProperty().get()) {
            case INSPECT -> inspect != null && desk.opening().sampleProperty().get() != null ? inspect.commands() : List.of();
            case COMPARE -> compare == null ? List.of() : compare.commands();
            case TABLES -> List.of();
            case EVALUATE -> evaluate.commands();
            case TRAIN -> train.commands();
        };
    }

    /**
     * Builds the perspective for samples before there is one, while nobody has had time to ask for anything: its first
     * styling takes some tenths of a second.
     */
    void prepare() {
        if (inspect == null) {
            inspect = inspecting.get();
            inspect.unfold();
            getChildren().addFirst(inspect.root());
            getScene().addPostLayoutPulseListener(new Runnable() {
                @Override public void run() {
                    getScene().removePostLayoutPulseListener(this);
                    if (desk.opening().sampleProperty().get() == null) {
                        inspect.fold();
                    }
                    place();
                }
            });
        }
    }

    private void open(Sample sample) {
        if (sample != null) {
            if (inspect == null) {
                inspect = inspecting.get();
            }
            inspect.open(sample);
        }
        place();
    }

    /** What was shown once stays in the tree, unseen: put in anew, a view is styled anew, which costs as much as building it. */
    private void place() {
        boolean samples = desk.placeProperty().get() == Place.INSPECT;
        boolean opened = desk.opening().sampleProperty().get() != null;
        List<Node> shown = new ArrayList<>();
        if (inspect != null) {
            inspect.root().setVisible(samples && opened);
            shown.add(inspect.root());
        }
        boolean compared = desk.placeProperty().get() == Place.COMPARE;
        if (compared && opened) {
            if (compare == null) {
                compare = comparing.get();
            }
            // A sample is read by all its columns when somebody looks at them, not before.
            compare.open(desk.opening().sampleProperty().get());
        }
        if (compare != null) {
            compare.root().setVisible(compared && opened);
            shown.add(compare.root());
        }
        if (desk.placeProperty().get() == Place.EVALUATE && evaluate == null) {
            evaluate = evaluating.get();
        }
        if (evaluate != null) {
            evaluate.root().setVisible(desk.placeProperty().get() == Place.EVALUATE);
            shown.add(evaluate.root());
        }
        if (desk.placeProperty().get() == Place.TRAIN && train == null) {
            train = training.get();
        }
        if (train != null) {
            train.root().setVisible(desk.placeProperty().get() == Place.TRAIN);
            shown.add(train.root());
        }
        if (desk.placeProperty().get() == Place.TABLES) {
            shown.add(desk.tableProperty().get() == null ? noTable : tableView(desk.tableProperty().get()));
        } else if ((samples || compared) && !opened) {
            shown.add(noSample);
        }
        if (!getChildren().equals(shown)) {
            getChildren().setAll(shown);
        }
    }

    private Node tableView(BatchModel model) {
        if (model != table) {
            table = model;
            tableView = new BatchView(model, desk.language(), desk.choices()::get, questions::save, desk.opening()::row).root();
        }
        return tableView;
    }
}
