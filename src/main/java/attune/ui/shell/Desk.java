package attune.ui.shell;

import attune.domain.LibraryEntry;
import attune.domain.Sample;
import attune.domain.ScriptSpec;
import attune.domain.Settings;
import attune.ui.batch.BatchModel;
import attune.ui.evaluate.EvaluateModel;
import attune.ui.library.LibraryModel;
import attune.ui.library.TableEntry;
import attune.ui.settings.Choices;
import attune.ui.train.TrainViewModel;
import attune.workbench.KeptTraining;
import attune.workbench.ModelEntry;
import attune.workbench.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * What is on the table, apart from how it is shown: a change of language throws the views away and keeps this. Used on
 * the FX thread.
 */
final class Desk {

    private final UseCases useCases;
    private final Runners runners;
    private final Notices notices;
    private final JobBoard board = new JobBoard();
    private final Choices choices;
    private final LibraryModel library;
    private final Opening opening;
    private final Equipment equipment;
    private final Bringing bringing;
    private final EvaluateModel evaluating;
    private final TrainViewModel training;
    private final List<BatchModel> tables = new ArrayList<>();
    private final ObjectProperty<Place> place = new SimpleObjectProperty<>(Place.INSPECT);
    private final ObjectProperty<BatchModel> table = new SimpleObjectProperty<>();
    private final ObjectProperty<Reading> reading = new SimpleObjectProperty<>();

    Desk(UseCases useCases, Runners runners, Settings settings) {
        this.useCases = useCases;
        this.runners = runners;
        this.notices = new Notices(this::language);
        this.choices = new Choices(settings, useCases.settings(), runners.records(), notices);
        this.library = new LibraryModel(useCases.samples(), runners.records(), notices);
        this.opening = new Opening(useCases, library, runners.jobs(), notices, this::language);
        this.bringing = new Bringing(useCases.bring(), runners, notices);
        this.equipment = new Equipment(useCases, runners, notices);
        this.evaluating = new EvaluateModel(useCases.evaluate(), runners.jobs(), notices);
        this.training = new TrainViewModel(useCases.train(), runners.jobs(), runners.training(), runners.records(),
            runners.home(), notices, this::language);
        runners.jobs().addListener(board);
        runners.training().addListener(board);
        runners.inference().addListener(board);
        opening.sampleProperty().addListener((value, before, now) -> {
            if (before == null || !before.id().equals(now.id())) {
                reading.set(null);
            }
            toSample();
            evaluating.trail().shown(now);
        });
        evaluating.trail().inspectWith((id, work) -> opening.original(id, work, evaluating.trail()::arrived));
    }

    /** Opens what was dropped, named or pasted as files: one sample, or many into a table. */
    void take(List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        switch (Dropped.of(files)) {
            case Dropped.One(List<Path> one) -> opening.files(one);
            case Dropped.Model(Path model) -> bring(model);
            case Dropped.Many(List<Path> sources) -> table(sources);
        }
    }

    private void table(List<Path> sources) {
        Path first = sources.getFirst().getFileName();
        String name = first == null ? sources.getFirst().toString() : first.toString();
        String title = sources.size() == 1 ? name : name + " + " + (sources.size() - 1);
        BatchModel model = new BatchModel(title, sources, useCases.batch(), runners.jobs(), runners.home(), notices);
        tables.addFirst(model);
        list();
        show(model);
        model.start(choices.get());
    }

    /** A sample is opened where one stands already: in Compare where one is there, else in Inspect. */
    private void toSample() {
        if (place.get() != Place.COMPARE) {
            place.set(Place.INSPECT);
        }
    }

    attune.ui.compare.UseCases comparing() {
        return useCases.compare();
    }

    private void list() {
        library.tables().setAll(tables.stream().map(model -> new TableEntry(
            model.title(), Bindings.size(model.rows()).asString(), () -> show(model), () -> close(model))).toList());
    }

    private void show(BatchModel model) {
        table.set(model);
        place.set(Place.TABLES);
    }

    private void close(BatchModel model) {
        model.stop();
        tables.remove(model);
        list();
        if (table.get() == model) {
            table.set(null);
            place.set(Place.INSPECT);
        }
    }

    /** Opens what was opened last, or shows what there is to try. */
    void resume(List<Path> samples) {
        if (library.shown().isEmpty()) {
            opening.welcome(samples);
        } else if (opening.sampleProperty().get() == null) {
            opening.entry(library.shown().getFirst());
        }
    }

    /** Opens an entry of the library, or shows it if it is open already. */
    void open(LibraryEntry entry) {
        Sample now = opening.sampleProperty().get();
        toSample();
        if (now == null || !entry.id().equals(library.openProperty().get())) {
            opening.entry(entry);
        }
    }

    /** Notes what a model said, for the library and the status bar. */
    void answered(Sample sample, Reading read) {
        reading.set(read);
        library.answered(sample.id(), read.analysis().prediction().label(), read.analysis().prediction().confidence());
    }

    Locale language() {
        return Locale.forLanguageTag(choices.get().language());
    }

    /** Whether the choice of model is that for posts just now. */
    boolean forPosts() {
        return opening.sampleProperty().get() instanceof Sample.Post;
    }

    String model() {
        return forPosts() ? choices.get().postModel() : choices.get().clipModel();
    }

    /** Takes another model; one that was made elsewhere once the person has agreed to it. */
    void choose(String model) {
        boolean script = equipment.model(model).filter(known -> known.terms() instanceof ScriptSpec).isPresent();
        if (script) {
            bringing.use(model, () -> take(model));
        } else {
            take(model);
        }
    }

    private void take(String model) {
        choices.change(settings -> forPosts() ? settings.withPostModel(model) : settings.withClipModel(model));
    }

    /** Adds a model of a folder to those that can be chosen, and chooses it: a text encoder in Train, as it answers nothing. */
    void bring(Path model) {
        bringing.add(model, name -> equipment.list(() -> equipment.model(name).filter(known -> !known.answers()).ifPresentOrElse(
            encoder -> bringing.use(name, () -> {
                training.startFromText(encoder.folder());
                place.set(Place.TRAIN);
            }), () -> choose(name))));
    }

    /** Takes a model that was added out of those that can be chosen; where it was chosen, that which came with Attune is. */
    void remove(ModelEntry model) {
        bringing.remove(model.folder(), () -> {
            choices.change(settings -> settings.without(model.name()));
            equipment.list(() -> { });
        });
    }

    Bringing bringing() {
        return bringing;
    }

    /** Goes to Inspect with a model that was just trained: it is in the choice from now on, and chosen. */
    void read(KeptTraining trained) {
        equipment.list(() -> {
            choose(trained.name());
            place.set(Place.INSPECT);
        });
    }

    EvaluateModel evaluating() {
        return evaluating;
    }

    TrainViewModel training() {
        return training;
    }

    Notices notices() {
        return notices;
    }

    JobBoard board() {
        return board;
    }

    Choices choices() {
        return choices;
    }

    LibraryModel library() {
        return library;
    }

    Opening opening() {
        return opening;
    }

    Equipment equipment() {
        return equipment;
    }

    Runners runners() {
        return runners;
    }

    ObjectProperty<Place> placeProperty() {
        return place;
    }

    ReadOnlyObjectProperty<BatchModel> tableProperty() {
        return table;
    }

    ReadOnlyObjectProperty<Reading> readingProperty() {
        return reading;
    }
}
