package attune.figure;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;

/**
 * Pictures in a grid, each in a cell of one size.
 *
 * @param least width that a picture needs: fewer stand side by side where it is not there
 */
public record PanelsFigure(List<Figure> panels, double least) implements Figure {

    private static final double GAP = 18;

    public PanelsFigure {
        panels = List.copyOf(panels);
    }

    /** A cell: its picture's number and where it stands. */
    public record Place(int panel, double x, double y, double width, double height) {
    }

    /** The cells in a room. */
    public List<Place> places(double width, double height) {
        int columns = (int) Math.clamp((width + GAP) / (least + GAP), 1, Math.max(1, panels.size()));
        int rows = (panels.size() + columns - 1) / columns;
        columns = rows == 0 ? columns : (panels.size() + rows - 1) / rows;
        double across = (width - (columns - 1) * GAP) / columns;
        double down = (height - (rows - 1) * GAP) / Math.max(1, rows);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < panels.size(); i++) {
            places.add(new Place(i, i % columns * (across + GAP), i / columns * (down + GAP), across, down));
        }
        return places;
    }

    @Override public void draw(Graphics2D g, double width, double height, Palette palette) {
        for (Place place : places(width, height)) {
            AffineTransform before = g.getTransform();
            g.translate(place.x(), place.y());
            panels.get(place.panel()).draw(g, place.width(), place.height(), palette);
            g.setTransform(before);
        }
    }

    /**
     * The tables one below the other under the first heading; a panel without a title has its number, one whose heading has
     * another length is left out.
     */
    @Override public Numbers numbers() {
        if (panels.isEmpty()) {
            return new Numbers(List.of(), List.of());
        }
        List<List<String>> rows = new ArrayList<>();
        List<String> heading = new ArrayList<>(panels.getFirst().numbers().header());
        for (int i = 0; i < panels.size(); i++) {
            Figure panel = panels.get(i);
            String name = panel instanceof PlotFigure plot ? plot.title() : Integer.toString(i + 1);
            panel.numbers().rows().stream().filter(row -> row.size() == heading.size()).forEach(row -> {
                List<String> named = new ArrayList<>(row);
                named.addFirst(name);
                rows.add(named);
            });
        }
        heading.addFirst("panel");
        return new Numbers(heading, rows);
    }
}
