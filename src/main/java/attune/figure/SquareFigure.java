package attune.figure;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A confusion matrix, or the difference of two: K × K cells with what they say written into them, truth down, answer
 * across. Where cells are too small for the second line it is left out, then the first.
 *
 * @param labels of the K classes
 * @param axes what rows and what columns are, such as “truth” and “said”
 * @param cells K × K, row after row
 * @param scale of the cells' colours
 * @param chosen cells that are outlined
 * @param pointed the cell that is pointed at
 */
public record SquareFigure(
    List<String> labels, Axes axes, List<Inscribed> cells, Scale scale, Set<Cell> chosen, Optional<Cell> pointed)
    implements Figure {

    private static final int LARGEST = 16;
    private static final int LEAST = 7;
    private static final double MARGIN = 4;
    private static final double LINE = 1.35;
    private static final double BRIGHT = 0.3;
    private static final double SEAM = 1.5;

    /** What rows and columns are called. */
    public record Axes(String rows, String columns) {
    }

    /**
     * What a cell shows.
     *
     * @param colour its number on the scale; NaN leaves it empty
     * @param value what it says
     * @param note what it says below, smaller; may be empty
     */
    public record Inscribed(double colour, String value, String note) {
    }

    public SquareFigure {
        labels = List.copyOf(labels);
        cells = List.copyOf(cells);
        chosen = new LinkedHashSet<>(chosen);
        if (cells.size() != labels.size() * labels.size()) {
            throw new IllegalArgumentException(labels.size() + " classes and " + cells.size() + " cells");
        }
    }

    /** Where the cells stand in a picture of this size. */
    public SquareLayout layout(double width, double height) {
        return SquareLayout.of(labels, width, height);
    }

    /** The same with other cells outlined. */
    public SquareFigure marked(Set<Cell> nowChosen, Optional<Cell> nowPointed) {
        return new SquareFigure(labels, axes, cells, scale, nowChosen, nowPointed);
    }

    public Inscribed at(Cell cell) {
        return cells.get(cell.row() * labels.size() + cell.column());
    }

    @Override public void draw(Graphics2D g, double width, double height, Palette palette) {
        SquareLayout layout = layout(width, height);
        int size = size(layout);
        int small = Math.max(LEAST, Math.min(Type.SMALL, (int) Math.round(size * 0.75)));
        boolean notes = size >= LEAST && layout.cellHeight() >= LINE * (size + small) + MARGIN && notesFit(layout, small);
        double seam = layout.cellWidth() > 24 ? SEAM : 0.5;
        for (int row = 0; row < labels.size(); row++) {
            for (int column = 0; column < labels.size(); column++) {
                Inscribed cell = at(new Cell(row, column));
                double x = layout.x(column);
                double y = layout.y(row);
                if (Double.isNaN(cell.colour())) {
                    g.setColor(Ink.faded(palette.border(), 0.35));
                    g.fill(new Rectangle2D.Double(x, y, layout.cellWidth() - seam, layout.cellHeight() - seam));
                    continue;
                }
                int ground = scale.argb(cell.colour(), palette);
                g.setColor(Ink.of(ground));
                g.fill(new Rectangle2D.Double(x, y, layout.cellWidth() - seam, layout.cellHeight() - seam));
                if (size >= LEAST) {
                    inscribe(g, cell, notes, x + (layout.cellWidth() - seam) / 2, y + (layout.cellHeight() - seam) / 2,
                        size, small, Ink.luminance(ground) > BRIGHT);
                }
            }
        }
        names(g, layout, palette);
        outlines(g, layout, palette);
    }

    /** The largest type in which every cell's value fits; 0 where none can be read. */
    private int size(SquareLayout layout) {
        for (int size = LARGEST; size >= LEAST; size--) {
            int now = size;
            if (now * LINE <= layout.cellHeight() && cells.stream().mapToDouble(cell ->
                Type.width(cell.value(), now, Type.Weight.BOLD)).max().orElse(0) + MARGIN <= layout.cellWidth()) {
                return now;
            }
        }
        return 0;
    }

    private boolean notesFit(SquareLayout layout, int small) {
        return cells.stream().mapToDouble(cell -> Type.width(cell.note(), small)).max().orElse(0) + MARGIN <= layout.cellWidth();
    }

    private static void inscribe(
        Graphics2D g, Inscribed cell, boolean notes, double x, double y, int size, int small, boolean bright) {
        g.setColor(Ink.of(bright ? 0xff15181c : 0xffffffff));
        boolean both = notes && !cell.note().isEmpty();
        double baseline = y + 0.36 * size - (both ? 0.62 * small : 0);
        Type.draw(g, cell.value(), x, baseline, Type.Anchor.MIDDLE, size, Type.Weight.BOLD);
        if (both) {
            Type.draw(g, cell.note(), x, baseline + LINE * small + 1, Type.Anchor.MIDDLE, small);
        }
    }

    private void names(Graphics2D g, SquareLayout layout, Palette palette) {
        g.setColor(Ink.of(palette.muted()));
        for (int i = 0; i < labels.size(); i++) {
            if (i % layout.rowStep() == 0) {
                String name = Type.fitted(labels.get(i), layout.type(), layout.left() - SquareLayout.GAP);
                Type.draw(g, name, layout.left() - SquareLayout.GAP, layout.y(i) + layout.cellHeight() / 2 + 0.36 * layout.type(),
                    Type.Anchor.END, layout.type());
            }
            double middle = layout.x(i) + layout.cellWidth() / 2;
            double below = layout.top() + layout.side() + SquareLayout.GAP;
            if (layout.flat()) {
                Type.draw(g, labels.get(i), middle, below + Type.SMALL - 1, Type.Anchor.MIDDLE, layout.type());
            } else if (i % layout.columnStep() == 0) {
                upright(g, Type.fitted(labels.get(i), layout.type(), layout.names()), layout.type(), middle, below);
            }
        }
        axes(g, layout);
    }

    /** Below the names; in the corner between them where names stand upright and height is dear. */
    private void axes(Graphics2D g, SquareLayout layout) {
        double below = layout.top() + layout.side() + SquareLayout.GAP;
        if (layout.flat()) {
            Type.draw(g, axes.columns() + " →    " + axes.rows() + " ↓", layout.x(0) + layout.width() / 2,
                below + layout.names() + SquareLayout.GAP + Type.SMALL, Type.Anchor.MIDDLE, Type.SMALL);
        } else {
            double end = layout.left() - SquareLayout.GAP;
            Type.draw(g, axes.rows() + " ↑", end, below + Type.SMALL, Type.Anchor.END, Type.SMALL);
            Type.draw(g, axes.columns() + " →", end, below + 2 * Type.SMALL + 3, Type.Anchor.END, Type.SMALL);
        }
    }

    private static void upright(Graphics2D g, String name, int type, double x, double y) {
        AffineTransform before = g.getTransform();
        g.translate(x + 0.36 * type, y);
        g.rotate(-Math.PI / 2);
        Type.draw(g, name, 0, 0, Type.Anchor.END, type);
        g.setTransform(before);
    }

    private void outlines(Graphics2D g, SquareLayout layout, Palette palette) {
        g.setStroke(Ink.line(3));
        g.setColor(Ink.of(palette.accent()));
        chosen.forEach(cell -> outline(g, layout, cell, 0.5));
        g.setStroke(Ink.line(1.5));
        g.setColor(Ink.of(palette.surface()));
        chosen.forEach(cell -> outline(g, layout, cell, 2.5));
        g.setColor(Ink.of(palette.text()));
        g.setStroke(Ink.line(1.25));
        pointed.ifPresent(cell -> outline(g, layout, cell, 0.5));
    }

    private static void outline(Graphics2D g, SquareLayout layout, Cell cell, double inset) {
        g.draw(new Rectangle2D.Double(layout.x(cell.column()) + inset - 0.5, layout.y(cell.row()) + inset - 0.5,
            layout.cellWidth() - 2 * inset, layout.cellHeight() - 2 * inset));
    }

    @Override public Numbers numbers() {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < labels.size(); row++) {
            for (int column = 0; column < labels.size(); column++) {
                Inscribed cell = at(new Cell(row, column));
                rows.add(List.of(labels.get(row), labels.get(column), cell.value(), cell.note()));
            }
        }
        return new Numbers(List.of(axes.rows(), axes.columns(), "value", "note"), rows);
    }
}
