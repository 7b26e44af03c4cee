package attune.ui.evaluate;

import attune.job.Cancellation;
import attune.domain.AttentionMap;
import attune.domain.HeadReadings;
import attune.domain.Side;
import attune.evaluation.HeadFigures;
import attune.figure.Numbers;
import attune.ui.common.Strings;
import attune.workbench.PairOfRuns;
import attune.workbench.StudyRuns;
import attune.workbench.Values;
import java.util.ArrayList;
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
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
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
        note.setTooltip(new Tooltip(strings.get("heads.tip")));
        table.setId("heads");
        table.getStyleClass().addAll("dense", "samples", "part-table");
        table.setFixedCellSize(TwoLines.ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label());
        VBox.setVgrow(table, Priority.ALWAYS);
        root = new VBox(note, table, buttons());
        root.getStyleClass().add("part");
        study = new Study<>(model, strings, id(), note, model.runs().pairProperty(),
            (pair, progress, cancellation) -> heads(runs, pair, cancellation), this::show).guarding(root);
    }

    private HBox buttons() {
        Button even = new Button(strings.get("heads.even"));
        even.setId("heads-even");
        even.setOnAction(click -> pick(even.getText(), Comparator.comparingDouble(value -> -value)));
        Button focused = new Button(strings.get("heads.focused"));
        focused.setId("heads-focused");
        focused.setOnAction(click -> pick(focused.getText(), Comparator.naturalOrder()));
        for (Button button : List.of(even, focused)) {
            button.setMinWidth(Button.USE_PREF_SIZE);
            button.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
        }
        Label choose = new Label(strings.get("heads.choose"));
        choose.getStyleClass().addAll("muted", "small");
        choose.setMinWidth(0);
        choose.visibleProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
        HBox buttons = new HBox(focused, even, choose);
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
        List<HeadFigures> heads = List.copyOf(table.getItems());
        List<String> header = List.of("stage", "layer", "reads", "read", "head", "samples", "mass", "entropy", "correlation",
            "low", "high", "p");
        return heads.isEmpty() ? Optional.empty()
            : Optional.of(() -> new Numbers(header, heads.stream().map(HeadsPart::row).toList()));
    }

    private static List<String> row(HeadFigures each) {
        HeadReadings.Head head = each.head();
        return Stream.of(head.stage().name().toLowerCase(Locale.ROOT), head.layer() + 1, head.direction().reader().id(),
            head.direction().read().id(), head.number() + 1, each.samples(), each.mass(), each.entropy(), each.correlation(),
            each.interval().low(), each.interval().high(), each.p()).map(String::valueOf).toList();
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
            boolean joined = heads.get(side).stream().anyMatch(each -> each.head().stage() == AttentionMap.Stage.JOINED);
            table.getColumns().setAll(columns(joined));
            table.getItems().setAll(heads.get(side).stream()
                .sorted(Comparator.comparing(each -> each.head().direction().isSelf())).toList());
            note.setText(strings.get(joined ? "heads.note.joined" : "heads.note", side, pair.runs(side).listing().variant()));
        }, () -> {
            table.getItems().clear();
            note.setText(strings.get("heads.none"));
        });
    }

    private Optional<Side> side() {
        return found.containsKey(Side.B) ? Optional.of(Side.B) : found.keySet().stream().findFirst();
    }

    private String name(HeadFigures each) {
        return direction(each) + ", " + number(each);
    }

    private String number(HeadFigures each) {
        return strings.get("stage." + each.head().stage().name().toLowerCase(Locale.ROOT), each.head().number() + 1,
            each.head().layer() + 1);
    }

    private String direction(HeadFigures each) {
        return strings.get("heads.name", strings.name("stream.", each.head().direction().reader().id()),
            strings.name("stream.", each.head().direction().read().id()));
    }

    /** Where nothing joins the streams, all of the attention is on the one that is read, and is not told. */
    private List<TableColumn<HeadFigures, ?>> columns(boolean joined) {
        List<TableColumn<HeadFigures, ?>> columns = new ArrayList<>();
        columns.add(column("head", 128, each -> new TwoLines(direction(each), number(each))));
        if (joined) {
            columns.add(column("mass", 44, each -> number(each.mass())));
        }
        columns.add(column("entropy", 58, each -> number(each.entropy())));
        columns.add(column("correlation", 86, each -> Double.isNaN(each.correlation()) ? number(Double.NaN)
            : new TwoLines(Values.signed(each.correlation()), Values.signed(each.interval().low(), 2) + " … "
                + Values.signed(each.interval().high(), 2), each.correlation())));
        columns.add(column("p", 42, each -> new TwoLines(Double.isNaN(each.p()) ? "–" : Values.p(each.p()), "", each.p())));
        return columns;
    }

    private static TwoLines number(double value) {
        return new TwoLines(Values.number(value), "", value);
    }

    private TableColumn<HeadFigures, TwoLines> column(String id, double width, Function<HeadFigures, TwoLines> said) {
        return TwoLines.column("heads-" + id, strings.get("heads." + id), width, said);
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
