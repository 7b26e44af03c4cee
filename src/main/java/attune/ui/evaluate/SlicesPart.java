package attune.ui.evaluate;

import attune.job.Cancellation;
import attune.domain.SampleFacts;
import attune.domain.Side;
import attune.evaluation.Difference;
import attune.evaluation.SliceFigures;
import attune.evaluation.Slices;
import attune.evaluation.Verdict;
import attune.figure.Numbers;
import attune.ui.common.Strings;
import attune.workbench.StudyRuns;
import attune.workbench.Values;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** What A is worth, and B beside it, on parts of the samples; a part leads to its samples. */
final class SlicesPart implements Part {

    /** A part with its figures and its samples. */
    record Row(SliceFigures figures, BitSet samples) {
    }

    private final EvaluateModel model;
    private final Strings strings;
    private final Study<Seen, Map<String, Supplier<Slices>>> study;
    private final Jobs measuring;
    private final ComboBox<String> fields = new ComboBox<>();
    private final Label note = new Label();
    private final TableView<Row> table = new TableView<>();
    private final VBox root;
    private Map<String, Supplier<Slices>> offers = Map.of();
    private boolean filling;

    SlicesPart(EvaluateModel model, StudyRuns runs, Strings strings) {
        this.model = model;
        this.strings = strings;
        this.measuring = new Jobs(model.jobs(), model.problems());
        fields.setId("slice-field");
        fields.setMinWidth(ComboBox.USE_PREF_SIZE);
        fields.setConverter(new StringConverter<>() {
            @Override public String toString(String field) {
                return field == null ? "" : strings.name("slice.", field);
            }

            @Override public String fromString(String text) {
                return text;
            }
        });
        fields.setOnAction(choice -> {
            if (!filling) {
                measure();
            }
        });
        note.getStyleClass().addAll("muted", "small");
        note.setMinWidth(0);
        note.setTooltip(new Tooltip(strings.get("slices.tip")));
        HBox choices = new HBox(fields, note);
        choices.getStyleClass().add("part-choices");
        table.setId("slices");
        table.getStyleClass().addAll("dense", "samples", "part-table");
        table.setFixedCellSize(TwoLines.ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label());
        table.getSelectionModel().selectedItemProperty().addListener((value, before, now) -> {
            if (now != null) {
                pick(now);
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        root = new VBox(choices, table);
        root.getStyleClass().add("part");
        study = new Study<>(model, strings, id(), note, model.seenProperty(),
            (seen, progress, cancellation) -> offers(runs, seen, cancellation), this::show).guarding(table);
    }

    @Override public String id() {
        return "slices";
    }

    @Override public Node root() {
        return root;
    }

    @Override public void inFront(boolean now) {
        study.inFront(now);
    }

    @Override public void close() {
        study.close();
        measuring.cancel();
    }

    private static Map<String, Supplier<Slices>> offers(StudyRuns runs, Seen seen, Cancellation cancellation) {
        Map<Side, SampleFacts> facts = new EnumMap<>(Side.class);
        for (Side side : seen.pair().sides()) {
            facts.put(side, runs.facts(seen.pair().runs(side).listing(), cancellation));
        }
        return SliceOffers.of(seen, facts);
    }

    private void show(Seen seen, Map<String, Supplier<Slices>> found) {
        columns(seen.two());
        offers = found;
        filling = true;
        String before = fields.getValue();
        fields.getItems().setAll(SliceOffers.names(found));
        fields.setValue(found.containsKey(before) ? before : SliceOffers.names(found).getFirst());
        filling = false;
        measure();
    }

    private void measure() {
        Seen seen = model.seenProperty().get();
        Supplier<Slices> chosen = offers.get(fields.getValue());
        if (seen == null || chosen == null) {
            return;
        }
        note.setText(strings.get("computing"));
        table.getItems().clear();
        measuring.<List<Row>>start(strings.get("part.slices"), (progress, cancellation) -> {
            Slices slices = chosen.get();
            List<SliceFigures> figures = SliceFigures.of(slices, seen.predictions(Side.A),
                seen.two() ? seen.predictions(Side.B) : new TreeMap<>());
            List<Row> rows = new ArrayList<>();
            for (SliceFigures each : figures) {
                BitSet samples = new BitSet();
                IntStream.of(slices.members().get(slices.names().indexOf(each.name()))).forEach(samples::set);
                rows.add(new Row(each, samples));
            }
            return rows;
        }, rows -> {
            note.setText(strings.get("slices.note", Verdict.FEWEST));
            table.getItems().setAll(rows);
        });
    }

    private void columns(boolean two) {
        if (table.getColumns().size() == (two ? 4 : 2)) {
            return;
        }
        List<TableColumn<Row, ?>> columns = new ArrayList<>(List.of(
            column("slice", 50, row -> new TwoLines(name(row.figures().name()), "n = "
                + String.format(Locale.ROOT, "%,d", row.figures().samples()), table.getItems().indexOf(row))),
            column("figure", 85, row -> new TwoLines(Values.number(row.figures().figure().value()) + " · "
                + Values.number(row.figures().second().value()), Values.interval(row.figures().figure().interval()),
                row.figures().figure().value()))));
        if (two) {
            columns.add(column("change", 98, row -> row.figures().difference()
                .map(change -> new TwoLines(Values.signed(change.value()), Values.signed(change.interval()), change.value()))
                .orElse(new TwoLines("", ""))));
            columns.add(column("verdict", 78, row -> new TwoLines("", verdict(row))));
        }
        table.getColumns().setAll(columns);
    }

    private String verdict(Row row) {
        return row.figures().verdict().map(verdict ->
            strings.get("verdict." + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'))).orElse("");
    }

    private TableColumn<Row, TwoLines> column(String id, double width, Function<Row, TwoLines> said) {
        return TwoLines.column("slices-" + id, strings.get("slices." + id), width, said);
    }

    @Override public Optional<Supplier<Numbers>> numbers() {
        if (table.getItems().isEmpty()) {
            return Optional.empty();
        }
        boolean two = table.getColumns().size() > 2;
        List<String> header = Stream.of("slice", "n", "figure", "low", "high", "second", "change", "change-low", "change-high",
            "p", "verdict").limit(two ? 11 : 6).toList();
        List<List<String>> rows = table.getItems().stream().map(row -> numbers(row, two)).toList();
        return Optional.of(() -> new Numbers(header, rows));
    }

    private List<String> numbers(Row row, boolean two) {
        SliceFigures figures = row.figures();
        List<String> cells = new ArrayList<>(List.of(name(figures.name()), String.valueOf(figures.samples())));
        DoubleStream.of(figures.figure().value(), figures.figure().interval().low(), figures.figure().interval().high(),
            figures.second().value()).mapToObj(String::valueOf).forEach(cells::add);
        if (two) {
            Difference change = figures.difference().orElseThrow();
            DoubleStream.of(change.value(), change.interval().low(), change.interval().high(), change.p())
                .mapToObj(String::valueOf).forEach(cells::add);
            cells.add(verdict(row));
        }
        return cells;
    }

    private String name(String slice) {
        return switch (fields.getValue()) {
            case "truth" -> strings.name("label.", slice);
            case SampleFacts.STREAMS, SampleFacts.TELLING -> slice.chars()
                .mapToObj(letter -> strings.name("letter.", String.valueOf((char) letter))).collect(Collectors.joining(" + "));
            default -> slice.equals(Slices.OTHERS) ? strings.get("slices.others") : strings.name("value.", slice);
        };
    }

    private void pick(Row row) {
        String picked = strings.name("slice.", fields.getValue()) + ": " + name(row.figures().name());
        Which which = model.selection().whichProperty().get();
        Which others = which.picked().stream()
            .filter(one -> one.name().startsWith(strings.name("slice.", fields.getValue()) + ": "))
            .reduce(which, Which::without, (a, b) -> b);
        model.selection().whichProperty().set(others.with(new Picked(picked, row.samples())));
    }
}
