package attune.ui.shell;

import attune.job.Outcome;
import attune.ui.common.Problems;
import attune.workbench.ModelEntry;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** The models and devices there are. Nothing is known until {@link #load}, which the window calls once it is shown. */
final class Equipment {

    /** What the engine says of itself. */
    private record Engine(String name, List<String> devices) {
    }

    private final UseCases useCases;
    private final Runners runners;
    private final Problems problems;
    private final ObservableList<ModelEntry> all = FXCollections.observableArrayList();
    private final ObservableList<ModelEntry> models = new FilteredList<>(all, ModelEntry::answers);
    private final ObservableList<String> devices = FXCollections.observableArrayList("cpu");
    private final ReadOnlyStringWrapper engine = new ReadOnlyStringWrapper("");

    Equipment(UseCases useCases, Runners runners, Problems problems) {
        this.useCases = useCases;
        this.runners = runners;
        this.problems = problems;
    }

    /** Lists the models, starts the engine on the worker that will use it, and loads beside it what a reading also needs. */
    void load(String engineJob) {
        runners.jobs().start(engineJob, (progress, cancellation) -> {
            useCases.devices().prepare();
            return true;
        }, outcome -> {
            if (outcome instanceof Outcome.Failed<Boolean>(Throwable cause)) {
                problems.tell(cause);
            }
        });
        list(() -> { });
        runners.inference().start(engineJob, (progress, cancellation) ->
            new Engine(useCases.devices().engine(progress), useCases.devices().all(progress)), outcome -> {
                switch (outcome) {
                    case Outcome.Succeeded<Engine>(Engine(String name, List<String> all)) -> {
                        devices.setAll(all);
                        engine.set(name);
                    }
                    case Outcome.Failed<Engine>(Throwable cause) -> problems.tell(cause);
                    case Outcome.Cancelled<Engine>() -> { }
                }
            });
    }

    /** Lists the models anew, for one that was just trained, and then goes on. */
    void list(Runnable then) {
        runners.records().start("models", (progress, cancellation) -> useCases.models().all(), outcome -> {
            switch (outcome) {
                case Outcome.Succeeded<List<ModelEntry>>(List<ModelEntry> found) -> {
                    all.setAll(found);
                    then.run();
                }
                case Outcome.Failed<List<ModelEntry>>(Throwable cause) -> problems.tell(cause);
                case Outcome.Cancelled<List<ModelEntry>>() -> { }
            }
        });
    }

    /** Hands over the card of a model. */
    void card(ModelEntry model, Consumer<String> then) {
        runners.records().start("model", (progress, cancellation) -> useCases.models().card(model), outcome -> {
            switch (outcome) {
                case Outcome.Succeeded<String>(String card) -> then.accept(card);
                case Outcome.Failed<String>(Throwable cause) -> problems.tell(cause);
                case Outcome.Cancelled<String>() -> { }
            }
        });
    }

    Optional<ModelEntry> model(String name) {
        return all.stream().filter(model -> model.name().equals(name)).findFirst();
    }

    /** Those that answer. */
    ObservableList<ModelEntry> models() {
        return models;
    }

    /** Text encoders that were made elsewhere among them. */
    ObservableList<ModelEntry> all() {
        return all;
    }

    ObservableList<String> devices() {
        return devices;
    }

    ReadOnlyStringProperty engineProperty() {
        return engine.getReadOnlyProperty();
    }
}
