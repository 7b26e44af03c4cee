package attune.figure;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;

/**
 * The heads of a direction as small maps of one scale of colours, each under its name; at the foot who reads whom and how the
 * colours run.
 *
 * @param heads of which all maps have the same scale
 * @param caption rows and columns in words
 */
public record HeadsFigure(List<Head> heads, String caption) implements Figure {

    private static final double LEAST = 120;
    private static final double TALL = 84;
    private static final double NAME = 18;
    private static final double GAP = 10;
    private static final int SHARP = 2;

    public HeadsFigure {
        heads = List.copyOf(heads);
        if (heads.isEmpty()) {
            throw new IllegalArgumentException("a direction has a head");
        }
    }

    /** One small map. */
    public record Head(String name, Matrix matrix) {
    }

    @Override public void draw(Graphics2D g, double width, double height, Palette palette) {
        LegendFigure legend = new LegendFigure(heads.getFirst().matrix().scale(), caption);
        double foot = legend.height(width);
        new PanelsFigure(heads.stream().<Figure>map(Tile::new).toList(), LEAST).draw(g, width, height - foot - GAP, palette);
        AffineTransform before = g.getTransform();
        g.translate(0, height - foot);
        legend.draw(g, width, foot, palette);
        g.setTransform(before);
    }

    /** A row for each cell of each head, with the head's name before it. */
    @Override public Numbers numbers() {
        List<String> header = new ArrayList<>(heads.getFirst().matrix().numbers().header());
        header.addFirst("head");
        List<List<String>> rows = new ArrayList<>();
        for (Head head : heads) {
            head.matrix().numbers().rows().forEach(row -> {
                List<String> named = new ArrayList<>(row);
                named.addFirst(head.name());
                rows.add(named);
            });
        }
        return new Numbers(header, rows);
    }

    /** The height at which its maps are about as high as they are in a window, at a width. */
    public double height(double width) {
        int across = (int) Math.clamp(width / LEAST, 1, heads.size());
        return Math.ceilDiv(heads.size(), across) * (NAME + TALL) + 3 * NAME;
    }

    private record Tile(Head head) implements Figure {

        @Override public void draw(Graphics2D g, double width, double height, Palette palette) {
            g.setColor(Ink.of(palette.muted()));
            Type.draw(g, Type.fitted(head.name(), Type.SMALL, width), 0, Type.SMALL, Type.Anchor.START, Type.SMALL);
            int across = (int) Math.max(1, Math.round(width));
            int down = (int) Math.max(1, Math.round(height - NAME));
            Raster cells =
                MatrixRaster.of(head.matrix(), Window.all(head.matrix()), across * SHARP, down * SHARP, palette);
            g.drawImage(cells.image(), 0, (int) NAME, across, down, null);
        }

        @Override public Numbers numbers() {
            return head.matrix().numbers();
        }
    }
}
