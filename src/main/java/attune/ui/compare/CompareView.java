package attune.ui.compare;

import attune.domain.Direction;
import attune.domain.Sample;
import attune.figure.Marks;
import attune.figure.Matrix;
import attune.ui.common.AttentionText;
import attune.ui.common.Command;
import attune.ui.common.FigureExport;
import attune.ui.common.MatrixView;
import attune.ui.common.SaveDialog;
import attune.ui.common.Strings;
import attune.ui.common.ViewContext;
import attune.workbench.ModelEntry;
import attune.workbench.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The perspective that puts models side by side on the open sample, and samples side by side for the same models. */
public final class CompareView {

    private final ViewContext context;
    private final Strings strings;
    private final AttentionText text;
    private final CompareModel model;
    private final ChoicesBar choices;
    private final Maps maps;
    private final DifferencePart difference;
    private final FigureExport export;
    private final HBox row = new HBox();
    private final Label empty = new Label();
    private final VBox root;
    private final List<Command> commands;
    private final ChangeListener<Object> settings = (value, before, now) -> arrange();
    private List<Column> standing = List.of();
    private List<ColumnCard> cards = List.of();

    /** {@code models} are those that are installed, as the shell knows them. */
    public CompareView(ViewContext context, UseCases cases, ObservableList<ModelEntry> models) {
        this(context, cases, models, null);
    }

    /** {@code save} asks where to write a file; null asks by the dialog of the system. */
    CompareView(ViewContext context, UseCases cases, ObservableList<ModelEntry> models,
        BiFunction<String, String, Optional<Path>> save) {
        this.context = context;
        strings = Strings.of(CompareView.class, context.language());
        text = new AttentionText(context.language());
        maps = new Maps(text);
        model = new CompareModel(cases.analyse(), context.inference(), () -> context.settings().getValue(), () -> models,
            column -> strings.get("job.read", column.model().name(), column.sample().title()));
        choices = new ChoicesBar(model, strings, text, this::maps);
        difference = new DifferencePart(strings, text, this::maps);
        export = new FigureExport(context.jobs(), context.problems(),
            save != null ? save : new SaveDialog(() -> row.getScene().getWindow()), () -> strings.get("save.stem"),
            context.language());
        difference.offer(export);
        row.getStyleClass().add("compare-row");
        ScrollPane scroll = new ScrollPane(row);
        scroll.getStyleClass().add("compare-scroll");
        scroll.setFitToHeight(true);
        scroll.setFitToWidth(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.AS_NEEDED);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        empty.setText(strings.get("empty"));
        empty.setWrapText(true);
        empty.getStyleClass().add("caption");
        root = new VBox(choices.root(), empty, scroll, difference.root());
        root.getStyleClass().add("compare");
        root.getStylesheets().add(Objects.requireNonNull(CompareView.class.getResource("compare.css")).toExternalForm());
        commands = List.of(Command.of("compare.pin", strings.get("command.pin"), "P", model::pin));
        model.columns().addListener((columns, old, now) -> show(now));
        context.settings().addListener(settings);
        models.addListener((ListChangeListener<ModelEntry>) change -> arrange());
        show(List.of());
    }

    public Parent root() {
        return root;
    }

    /** Shows a sample in place of the one before; a pinned one stays beside it. */
    public void open(Sample sample) {
        model.open(sample);
    }

    public List<Command> commands() {
        return commands;
    }

    /** Cancels what is under way; the view is not used again. */
    public void close() {
        context.settings().removeListener(settings);
        model.close();
    }

    private void arrange() {
        model.arrange();
    }

    private void show(List<Column> columns) {
        boolean same = columns.size() == standing.size()
            && IntStream.range(0, columns.size()).allMatch(at -> columns.get(at).same(standing.get(at)));
        standing = columns;
        if (!same) {
            cards = columns.stream().map(column -> {
                ColumnCard card = new ColumnCard(column, strings, text);
                card.offer(export, column.model().name());
                return card;
            }).toList();
            row.getChildren().setAll(cards.stream().map(card -> {
                HBox.setHgrow(card.root(), Priority.ALWAYS);
                return card.root();
            }).toList());
            cards.forEach(card -> card.matrix().hoveredProperty().addListener((hovered, old, now) ->
                mark(card.matrix(), now == null ? Marks.NONE : Marks.row(now.row()))));
            difference.offer(columns.stream().map(this::name).toList());
        }
        for (int at = 0; at < columns.size(); at++) {
            cards.get(at).show(columns.get(at));
        }
        ColumnCard.visible(empty, columns.isEmpty());
        ColumnCard.visible(difference.root(), columns.size() > 1);
        maps();
    }

    /** What is pointed at in one map is marked in the others. */
    private void mark(MatrixView pointed, Marks marks) {
        cards.forEach(card -> {
            Matrix shown = card.matrix().matrixProperty().get();
            boolean fits = shown != null && marks.row().stream().allMatch(at -> at < shown.rows().size());
            if (card.matrix() != pointed && fits) {
                card.matrix().marksProperty().set(marks);
            }
        });
    }

    private void maps() {
        List<Reading> readings = standing.stream().map(Column::reading).filter(Objects::nonNull).toList();
        choices.show(readings);
        Direction direction = choices.direction();
        List<Optional<Maps.Shown>> shown = new ArrayList<>();
        standing.forEach(column -> shown.add(column.reading() == null || direction == null ? Optional.empty()
            : maps.of(column.reading(), direction, choices.depth(), choices.head())));
        List<Maps.Shown> known = shown.stream().flatMap(Optional::stream).toList();
        List<Matrix> matrices = known.isEmpty() ? List.of() : maps.matrices(known, direction);
        int next = 0;
        for (int at = 0; at < cards.size(); at++) {
            Optional<Maps.Shown> map = shown.get(at);
            Optional<Matrix> matrix = map.isPresent() ? Optional.of(matrices.get(next++)) : Optional.empty();
            String title = direction == null ? "" : text.direction(direction)
                + map.map(one -> " · " + text.depth(one.depth())).orElse("");
            String why = direction == null ? strings.get("column.no-attention")
                : strings.get("column.no-direction", text.direction(direction));
            cards.get(at).map(matrix, title, why);
        }
        difference(shown, direction);
    }

    private void difference(List<Optional<Maps.Shown>> shown, Direction direction) {
        int from = difference.from();
        int to = difference.to();
        if (from >= standing.size() || to >= standing.size()) {
            return;
        }
        Optional<Matrix> map = shown.get(to).flatMap(later -> shown.get(from)
            .flatMap(earlier -> maps.difference(later, earlier, direction)));
        difference.show(standing.get(from).reading(), standing.get(to).reading(), map, direction);
    }

    private String name(Column column) {
        boolean pinned = standing.stream().anyMatch(Column::pinned);
        return column.model().name() + (pinned ? " · " + column.sample().title() : "");
    }
}
