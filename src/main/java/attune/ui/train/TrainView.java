package attune.ui.train;

import attune.figure.EpochsFigure;
import attune.ui.common.Card;
import attune.ui.common.Command;
import attune.ui.common.Questions;
import attune.ui.common.Strings;
import attune.workbench.KeptTraining;
import attune.workbench.ModelEntry;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The perspective for training: at the left what to train, at the right the curves and the list of trainings. */
public final class TrainView implements TrainingTable.Actions {

    private final TrainViewModel model;
    private final Questions questions;
    private final BiConsumer<KeptTraining, String> opened;
    private final Strings strings;
    private final Curves curves;
    private final CorpusPart corpus;
    private final OrderPart order;
    private final CurvesView chart;
    private final TableView<Training> table;
    private final Card chartCard;
    private final HBox root;
    private final InvalidationListener drawing = change -> draw();
    private final Subscription selecting;
    private List<Training> drawn = List.of();

    /**
     * A view in one language.
     *
     * @param models those that are installed
     * @param agreed goes on with a model that was made elsewhere, once the person has agreed to run it
     * @param opened is given a finished training and the text of its card: shows it and chooses the model
     */
    public TrainView(TrainViewModel model, Locale language, ObservableList<ModelEntry> models, Questions questions,
        BiConsumer<String, Runnable> agreed, BiConsumer<KeptTraining, String> opened) {
        this.model = model;
        this.questions = questions;
        this.opened = opened;
        this.strings = Strings.of(TrainView.class, language);
        this.curves = new Curves(model.order().variants(), strings);
        this.corpus = new CorpusPart(model, questions, strings);
        this.order = new OrderPart(model, models, agreed, strings);
        this.chart = new CurvesView((training, epoch) ->
            curves.name(drawn.get(training).kept()) + "\n" + curves.said(drawn.get(training).kept(), epoch));
        this.table = new TrainingTable(model.trainings(), curves, strings, this).view();
        Button save = new Button(strings.get("save"));
        save.setId("save-curves");
        save.setOnAction(click -> save());
        chartCard = new Card(strings.get("chart"), chart);
        chartCard.setAction(save);
        save.disableProperty().bind(Bindings.isEmpty(model.trainings().all()));
        Card list = new Card(strings.get("trainings"), table);
        VBox.setVgrow(chart, Priority.ALWAYS);
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox right = new VBox(chartCard, list);
        right.getStyleClass().add("train-right");
        chartCard.setPrefHeight(1);
        list.setPrefHeight(1);
        VBox.setVgrow(chartCard, Priority.ALWAYS);
        VBox.setVgrow(list, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        root = new HBox(form(), right);
        root.getStyleClass().add("train");
        root.getStylesheets().add(Objects.requireNonNull(TrainView.class.getResource("train.css")).toExternalForm());
        model.trainings().all().addListener(new WeakInvalidationListener(drawing));
        selecting = table.getSelectionModel().selectedItemProperty().subscribe(now -> draw());
        model.load();
    }

    private VBox form() {
        VBox asked = new VBox(corpus, order);
        asked.getStyleClass().add("form");
        ScrollPane scroll = new ScrollPane(asked);
        scroll.getStyleClass().add("form-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox form = new VBox(scroll, new StartPart(model, strings));
        form.getStyleClass().addAll("card", "train-form");
        return form;
    }

    public Parent root() {
        return root;
    }

    /** Ends what follows the model; trainings go on. */
    public void close() {
        selecting.unsubscribe();
        corpus.close();
        order.close();
    }

    private void draw() {
        List<Training> all = model.trainings().all();
        Training shown = table.getSelectionModel().getSelectedItem();
        Training first = shown != null && all.contains(shown) ? shown : all.isEmpty() ? null : all.getFirst();
        drawn = first == null ? List.of() : curves.with(first, all);
        EpochsFigure figure = curves.figure(drawn);
        chart.show(figure);
        chartCard.noteProperty().set(first == null ? "" : new TrainingText(strings).course(first.kept()));
    }

    private void save() {
        String name = drawn.isEmpty() ? "trainings" : drawn.getFirst().kept().order().corpus();
        questions.save(name + "-epochs.png").ifPresent(file ->
            model.save(chart.shown(), chart.getWidth(), chart.getHeight(), chart.palette(), file));
    }

    @Override public void stop(Training training) {
        model.trainings().stop(training);
    }

    @Override public void resume(Training training) {
        model.trainings().resume(training);
    }

    @Override public void open(Training training) {
        KeptTraining kept = training.kept();
        model.card(kept, card -> opened.accept(kept, card));
    }

    @Override public void forget(Training training) {
        model.trainings().forget(training);
    }

    /** What can be done here, for the keyboard and the command list. */
    public List<Command> commands() {
        Optional<Training> chosen = Optional.ofNullable(table.getSelectionModel().getSelectedItem());
        return List.of(
            command("start", "Shortcut+Enter", model::start)
                .when(model.order().lackProperty().isEqualTo(OrderModel.Lack.NOTHING)),
            command("stop", "Shortcut+Period", () -> chosen.or(this::running).ifPresent(this::stop)),
            command("resume", "Shortcut+R", () -> chosen.ifPresent(this::resume)),
            command("open", "Shortcut+Shift+R",
                () -> chosen.filter(each -> each.stand().get().finished()).ifPresent(this::open)),
            command("check", "F5", model.corpus()::check),
            command("save", "Shortcut+Shift+S", this::save));
    }

    private Optional<Training> running() {
        return model.trainings().all().stream().filter(each -> each.stand().get().state() == KeptTraining.State.RUNNING)
            .findFirst();
    }

    private Command command(String name, String key, Runnable action) {
        return Command.of("train." + name, strings.get("command." + name), key, action);
    }
}
