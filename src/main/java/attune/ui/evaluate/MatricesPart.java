package attune.ui.evaluate;

import attune.domain.Side;
import attune.evaluation.Confusion;
import attune.figure.Cell;
import attune.figure.SquareFigure;
import attune.ui.common.Card;
import attune.ui.common.FigureExport;
import attune.ui.common.Strings;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The matrices of A, of B and B − A, each a card; one of them can be shown as large as there is room. */
final class MatricesPart {

    private final EvaluateModel model;
    private final Strings strings;
    private final RunNames names;
    private final Jobs counting;
    private final Map<Square, Card> cards = new EnumMap<>(Square.class);
    private final Map<Square, SquareView> views = new EnumMap<>(Square.class);
    private final ObjectProperty<Optional<Square>> large = new SimpleObjectProperty<>(Optional.empty());
    private final Subscription following;
    private Optional<Squares> squares = Optional.empty();

    MatricesPart(EvaluateModel model, FigureExport export, Strings strings) {
        this.model = model;
        this.strings = strings;
        this.names = new RunNames(model.runs(), strings);
        this.counting = new Jobs(model.jobs(), model.problems());
        for (Square square : Square.values()) {
            SquareView view = new SquareView(cells -> ask(square, cells), cell -> said(square, cell));
            view.setId("square-" + square.id());
            VBox.setVgrow(view, Priority.ALWAYS);
            Card card = new Card("", view);
            card.setMinSize(0, 0);
            export.offer(view, "matrix-" + square.id(), () -> FigureExport.seen(view));
            card.setAction(save(square, view, export));
            card.setAction(enlarge(square));
            views.put(square, view);
            cards.put(square, card);
        }
        following = Subscription.combine(model.seenProperty().subscribe(this::count),
            model.measureProperty().subscribe(now -> draw()), model.diagonalProperty().subscribe(now -> draw()),
            model.selection().whichProperty().subscribe(this::mark));
    }

    private MenuButton save(Square square, SquareView view, FigureExport export) {
        MenuButton save = new MenuButton("⤓");
        save.setId("save-" + square.id());
        save.getStyleClass().addAll("plain-menu", "no-arrow");
        save.setTooltip(new Tooltip(strings.get("parts.save")));
        save.setAccessibleText(strings.get("parts.save"));
        save.getItems().setAll(export.items("matrix-" + square.id(), () -> FigureExport.seen(view)));
        return save;
    }

    private Button enlarge(Square square) {
        Button button = new Button("⤢");
        button.setId("enlarge-" + square.id());
        button.getStyleClass().addAll("plain", "enlarge");
        button.setTooltip(new Tooltip(strings.get("enlarge")));
        button.setAccessibleText(strings.get("enlarge"));
        button.setOnAction(click -> large.set(large.get().isPresent() ? Optional.empty() : Optional.of(square)));
        return button;
    }

    Card card(Square square) {
        return cards.get(square);
    }

    /** The matrix that has all the room; empty where all three stand side by side. */
    ObjectProperty<Optional<Square>> largeProperty() {
        return large;
    }

    private void count(Seen seen) {
        if (seen == null) {
            return;
        }
        views.values().forEach(view -> view.setMouseTransparent(true));
        counting.start("matrices", (progress, cancellation) -> Squares.of(seen), counted -> {
            views.values().forEach(view -> view.setMouseTransparent(false));
            squares = Optional.of(counted);
            draw();
        });
    }

    private void draw() {
        if (squares.isEmpty()) {
            return;
        }
        Squares now = squares.get();
        List<String> labels = now.seen().pair().labels().stream().map(label -> strings.name("label.", label)).toList();
        SquareFigure.Axes axes = new SquareFigure.Axes(strings.get("truth"), strings.get("said"));
        for (Square square : Square.values()) {
            boolean there = square == Square.A || now.b().isPresent();
            views.get(square).show(there
                ? now.figure(square, model.measureProperty().get(), model.diagonalProperty().get(), labels, axes) : null);
            cards.get(square).titleProperty().set(title(square, now));
            cards.get(square).noteProperty().set(there ? note(square, now)
                : square == Square.B ? strings.get("matrix.choose") : "");
        }
    }

    private String title(Square square, Squares now) {
        return switch (square) {
            case A -> "A · " + names.of(now.seen().pair().a().listing());
            case B -> now.b().isPresent() ? "B · " + names.of(now.seen().pair().b().orElseThrow().listing()) : "B";
            case CHANGE -> "B − A";
        };
    }

    private String note(Square square, Squares now) {
        Measure measure = model.measureProperty().get();
        if (square == Square.CHANGE) {
            return strings.get(measure == Measure.COUNTS ? now.seedsOfA() == now.seedsOfB() ? "change.counts" : "change.means"
                : "change.points");
        }
        Side side = square == Square.A ? Side.A : Side.B;
        List<Long> numbers = now.seen().pair().seeds(side);
        int[] seeds = now.seen().seeds(side);
        return seeds.length == 1 ? strings.get("seed.one", numbers.get(seeds[0])) : strings.get("seed.sum", seeds.length);
    }

    private void ask(Square square, Set<Cell> cells) {
        Which now = model.selection().whichProperty().get();
        Set<Square.Cell> asked = new LinkedHashSet<>();
        cells.forEach(cell -> asked.add(new Square.Cell(square, cell.row(), cell.column())));
        model.selection().whichProperty().set(now.withCells(asked));
    }

    private void mark(Which which) {
        views.forEach((square, view) -> view.choose(which.cells().stream().filter(cell -> cell.square() == square)
            .map(cell -> new Cell(cell.truth(), cell.answer())).collect(Collectors.toSet())));
    }

    private String said(Square square, Cell cell) {
        Squares now = squares.orElseThrow();
        List<String> labels = now.seen().pair().labels();
        String truth = strings.name("label.", labels.get(cell.row()));
        String answer = strings.name("label.", labels.get(cell.column()));
        if (square == Square.CHANGE) {
            return strings.get("cell.change", truth, answer, Squares.signed(now.change(Measure.COUNTS, cell.row(), cell.column()),
                now.seedsOfA() == now.seedsOfB() ? 0 : 1));
        }
        Confusion counts = square == Square.A ? now.a() : now.b().orElseThrow();
        int count = counts.counts()[cell.row()][cell.column()];
        return strings.get("cell", truth, answer, count, counts.support(cell.row()),
            percent(Squares.share(counts, Measure.ROW_SHARES, cell.row(), cell.column())), counts.answered(cell.column()),
            percent(Squares.share(counts, Measure.COLUMN_SHARES, cell.row(), cell.column())));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    void close() {
        counting.cancel();
        following.unsubscribe();
    }
}
