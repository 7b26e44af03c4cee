package attune.ui.evaluate;

import attune.job.Cancellation;
import attune.domain.Side;
import attune.evaluation.HeadFigures;
import attune.figure.Numbers;
import attune.ui.common.Strings;
import attune.workbench.PairOfRuns;
import attune.workbench.StudyRuns;
import attune.workbench.Values;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Supplier;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What every attention head of B, or of A, did over the run; a head leads to the samples that it reads most evenly or least. */
final class HeadsPart implements Part {

    private static final int TYPICAL = 20;

    private final EvaluateModel model;
    private final Strings strings;
    private final Study<PairOfRuns, Map<Side, List<HeadFigures>>> study;
    private final TableView<HeadFigures> table = new TableView<>();
    private final Label note = new Label();
    private final VBox root;
    private Map<Side, List<HeadFigures>> found = Map.of();

    HeadsPart(EvaluateModel model, StudyRuns runs, Strings strings) {
        this.model = model;
        this.strings = strings;
        note.getStyleClass().addAll("muted", "small");
        note.setWrapText(true);
        note.setMinHeight(Label.USE_PREF_SIZE);
        table.setId("heads");
        table.getStyleClass().addAll("dense", "samples", "part-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label());
        table.getColumns().setAll(List.of(
            column("head", 170, this::name, Comparator.naturalOrder()),
            column("mass", 60, HeadFigures::mass),
            column("entropy", 65, HeadFigures::entropy),
            column("correlation", 85, HeadFigures::correlation),
            column("interval", 120, each -> Double.isNaN(each.correlation()) ? ""
                : Values.signed(each.interval().low(), 2) + " … " + Values.signed(each.interval().high(), 2),
                Comparator.naturalOrder()),
            column("p", 60, HeadFigures::p)));
        VBox.setVgrow(table, Priority.ALWAYS);
        root = new VBox(note, table, buttons());
        root.getStyleClass().add("part");
        study = new Study<>(model, strings, id(), note, model.runs().pairProperty(),
            (pair, progress, cancellation) -> heads(runs, pair, cancellation), this::show);
    }

    private HBox buttons() {
        Button even = new Button(strings.get("heads.even"));
        even.setId("heads-even");
        even.setOnAction(click -> pick(even.getText(), Comparator.comparingDouble(value -> -value)));
        Button focused = new Button(strings.get("heads.focused"));
        focused.setId("heads-focused");
        focused.setOnAction(click -> pick(focused.getText(), Comparator.naturalOrder()));
        for (Button button : List.of(even, focused)) {
            button.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
        }
        HBox buttons = new HBox(focused, even);
        buttons.getStyleClass().add("part-choices");
        return buttons;
    }

    @Override public String id() {
        return "heads";
    }

    @Override public Node root() {
        return root;
    }

    @Override public void inFront(boolean now) {
        study.inFront(now);
    }

    @Override public Optional<Supplier<Numbers>> numbers() {
        return TableNumbers.of(table);
    }

    @Override public void close() {
        study.close();
    }

    private static Map<Side, List<HeadFigures>> heads(StudyRuns runs, PairOfRuns pair, Cancellation cancellation) {
        Map<Side, List<HeadFigures>> heads = new EnumMap<>(Side.class);
        for (Side side : pair.sides()) {
            List<HeadFigures> of = runs.heads(pair.runs(side).listing(), cancellation);
            if (!of.isEmpty()) {
                heads.put(side, of);
            }
        }
        return heads;
    }

    private void show(PairOfRuns pair, Map<Side, List<HeadFigures>> heads) {
        found = heads;
        side().ifPresentOrElse(side -> {
            table.getItems().setAll(heads.get(side).stream()
                .sorted(Comparator.comparing(each -> each.head().direction().isSelf())).toList());
            note.setText(strings.get("heads.note", side, pair.runs(side).listing().variant()));
        }, () -> {
            table.getItems().clear();
            note.setText(strings.get("heads.none"));
        });
    }

    private Optional<Side> side() {
        return found.containsKey(Side.B) ? Optional.of(Side.B) : found.keySet().stream().findFirst();
    }

    private String name(HeadFigures each) {
        return strings.get("heads.name", strings.get("stage." + each.head().stage().name().toLowerCase(Locale.ROOT)),
            each.head().layer() + 1, strings.name("stream.", each.head().direction().reader().id()),
            strings.name("stream.", each.head().direction().read().id()), each.head().number() + 1);
    }

    private static TableColumn<HeadFigures, ?> column(TableColumn<HeadFigures, ?> column, String id, String title, double width) {
        column.setText(title);
        column.setId("heads-" + id);
        column.setPrefWidth(width);
        column.setReorderable(false);
        return column;
    }

    private TableColumn<HeadFigures, ?> column(
        String id, double width, Function<HeadFigures, String> text, Comparator<String> order) {
        TableColumn<HeadFigures, String> column = new TableColumn<>();
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
        column.setComparator(order);
        return column(column, id, strings.get("heads." + id), width);
    }

    private TableColumn<HeadFigures, ?> column(String id, double width, Function<HeadFigures, Double> number) {
        TableColumn<HeadFigures, Double> column = new TableColumn<>();
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(number.apply(row.getValue())));
        column.setCellFactory(cells -> new NumberCell());
        return column(column, id, strings.get("heads." + id), width);
    }

    /** The samples of the head chosen that stand first in an order of its entropy. */
    private void pick(String what, Comparator<Double> order) {
        HeadFigures head = table.getSelectionModel().getSelectedItem();
        Seen seen = model.seenProperty().get();
        Side side = side().orElseThrow();
        float[] values = seen.pair().along(side, head.values());
        BitSet samples = new BitSet();
        IntStream.range(0, values.length).filter(i -> !Float.isNaN(values[i])).boxed()
            .sorted(Comparator.comparing((Integer i) -> (double) values[i], order)).limit(TYPICAL).forEach(samples::set);
        Which which = model.selection().whichProperty().get();
        model.selection().whichProperty().set(which.with(new Picked(name(head) + " · " + what, samples)));
    }
}
