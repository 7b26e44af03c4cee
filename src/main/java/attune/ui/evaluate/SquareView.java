package attune.ui.evaluate;

import attune.figure.Cell;
import attune.figure.SquareFigure;
import attune.figure.SquareLayout;
import attune.ui.common.FigureCanvas;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/**
 * A confusion matrix that leads to samples. A click asks for a cell, for the row or the column whose name is clicked; with
 * Ctrl they are added or taken away; again frees. Arrows move, Enter asks, Shift+Enter for the row, Alt+Enter the column.
 */
final class SquareView extends FigureCanvas {

    /** Takes the cells that are asked for. */
    interface Asking {

        void ask(Set<Cell> cells);
    }

    private final Asking asking;
    private final Function<Cell, String> said;
    private final Tooltip tip = new Tooltip();
    private SquareFigure plain;
    private Set<Cell> chosen = Set.of();
    private Optional<Cell> pointed = Optional.empty();

    /** {@code said} tells a cell in words. */
    SquareView(Asking asking, Function<Cell, String> said) {
        this.asking = asking;
        this.said = said;
        getStyleClass().add("square");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
        tip.setShowDelay(Duration.millis(150));
        setOnMouseMoved(mouse -> point(cell(mouse)));
        setOnMouseExited(mouse -> point(Optional.empty()));
        setOnMouseClicked(this::clicked);
        setOnKeyPressed(this::key);
    }

    /** Shows a matrix; null shows nothing. */
    void show(SquareFigure figure) {
        plain = figure;
        draw();
    }

    /** Outlines the cells that are asked for. */
    void choose(Set<Cell> cells) {
        chosen = cells;
        draw();
    }

    private void draw() {
        setFigure(plain == null ? null : plain.marked(chosen, pointed));
    }

    private Optional<SquareLayout.Spot> spot(MouseEvent mouse) {
        return plain == null ? Optional.empty() : plain.layout(getWidth() - snappedLeftInset() - snappedRightInset(),
            getHeight() - snappedTopInset() - snappedBottomInset())
            .at(mouse.getX() - snappedLeftInset(), mouse.getY() - snappedTopInset());
    }

    private Optional<Cell> cell(MouseEvent mouse) {
        return spot(mouse).flatMap(at ->
            at instanceof SquareLayout.Spot.OfCell(Cell cell) ? Optional.of(cell) : Optional.empty());
    }

    private void point(Optional<Cell> cell) {
        if (cell.equals(pointed)) {
            return;
        }
        pointed = cell;
        cell.ifPresentOrElse(at -> {
            tip.setText(said.apply(at));
            setAccessibleHelp(tip.getText());
            Tooltip.install(this, tip);
        }, () -> Tooltip.uninstall(this, tip));
        draw();
    }

    private void clicked(MouseEvent mouse) {
        requestFocus();
        if (mouse.getButton() != MouseButton.PRIMARY) {
            return;
        }
        spot(mouse).ifPresent(at -> ask(cells(at), mouse.isShortcutDown()));
    }

    private Set<Cell> cells(SquareLayout.Spot spot) {
        return switch (spot) {
            case SquareLayout.Spot.OfCell(Cell cell) -> Set.of(cell);
            case SquareLayout.Spot.OfRow(int row) -> all().filter(cell -> cell.row() == row).collect(Collectors.toSet());
            case SquareLayout.Spot.OfColumn(int column) ->
                all().filter(cell -> cell.column() == column).collect(Collectors.toSet());
        };
    }

    private Stream<Cell> all() {
        int classes = plain.labels().size();
        return IntStream.range(0, classes * classes).mapToObj(i -> new Cell(i / classes, i % classes));
    }

    private void ask(Set<Cell> cells, boolean adding) {
        Set<Cell> asked = new LinkedHashSet<>(adding ? chosen : Set.of());
        if (chosen.containsAll(cells) && (adding || chosen.size() == cells.size())) {
            asked.removeAll(cells);
        } else {
            asked.addAll(cells);
        }
        asking.ask(asked);
    }

    private void key(KeyEvent key) {
        if (plain == null) {
            return;
        }
        Cell at = pointed.orElse(new Cell(0, 0));
        switch (key.getCode()) {
            case UP -> move(at.row() - 1, at.column());
            case DOWN -> move(at.row() + 1, at.column());
            case LEFT -> move(at.row(), at.column() - 1);
            case RIGHT -> move(at.row(), at.column() + 1);
            case ENTER -> ask(cells(key.isShiftDown() ? new SquareLayout.Spot.OfRow(at.row())
                : key.isAltDown() ? new SquareLayout.Spot.OfColumn(at.column()) : new SquareLayout.Spot.OfCell(at)),
                key.isShortcutDown());
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void move(int row, int column) {
        int last = plain.labels().size() - 1;
        point(Optional.of(pointed.isEmpty() ? new Cell(0, 0) : new Cell(Math.clamp(row, 0, last), Math.clamp(column, 0, last))));
    }
}
