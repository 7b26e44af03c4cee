package attune.figure;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The thumbnails along the axes of a matrix: one for each row or column with its region marked where there is room, else one
 * for all neighbours that share a picture, thinned where even those do not fit.
 */
final class MatrixThumbnails {

    /** Pixels along the axis from which each row or column has a thumbnail of its own. */
    private static final double OWN = 15;
    private static final double LEAST = 11;
    private static final double GAP = 1;

    private final Graphics2D g;
    private final Palette palette;

    /** Neighbouring rows or columns, {@code from} to before {@code to}, that one thumbnail stands for. */
    private record Run(int from, int to) {
    }

    MatrixThumbnails(Graphics2D g, Palette palette) {
        this.g = g;
        this.palette = palette;
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    }

    /** Below the cells. */
    void columns(Axis axis, MatrixLayout layout) {
        Window window = layout.window();
        double cell = layout.cellWidth();
        double deep = layout.columnLabelHeight() - MatrixLayout.GAP;
        double y = layout.top() + layout.height() + MatrixLayout.GAP / 2;
        for (Run run : runs(axis, window.column(), window.columns(), cell)) {
            double aspect = axis.thumbnails().get(run.from()).aspect();
            double across = Math.min(cell * (run.to() - run.from()) - GAP, deep * aspect);
            double middle = (layout.x(run.from()) + layout.x(run.to())) / 2;
            draw(axis, run, new Rectangle2D.Double(middle - across / 2, y, across, across / aspect));
        }
    }

    /** Left of the cells. */
    void rows(Axis axis, MatrixLayout layout) {
        Window window = layout.window();
        double cell = layout.cellHeight();
        double wide = layout.left() - MatrixLayout.GAP;
        for (Run run : runs(axis, window.row(), window.rows(), cell)) {
            double aspect = axis.thumbnails().get(run.from()).aspect();
            double down = Math.min(cell * (run.to() - run.from()) - GAP, wide / aspect);
            double middle = (layout.y(run.from()) + layout.y(run.to())) / 2;
            double across = down * aspect;
            draw(axis, run, new Rectangle2D.Double(wide - across, middle - down / 2, across, down));
        }
    }

    private void draw(Axis axis, Run run, Rectangle2D place) {
        Thumbnail thumbnail = axis.thumbnails().get(run.from());
        g.drawImage(thumbnail.picture().image(), (int) Math.round(place.getX()), (int) Math.round(place.getY()),
            (int) Math.round(place.getWidth()), (int) Math.round(place.getHeight()), null);
        if (run.to() - run.from() == 1) {
            Rectangle2D region = new Rectangle2D.Double(place.getX() + thumbnail.region().left() * place.getWidth(),
                place.getY() + thumbnail.region().top() * place.getHeight(),
                thumbnail.region().width() * place.getWidth(), thumbnail.region().height() * place.getHeight());
            g.setColor(Ink.faded(palette.accent(), 0.35));
            g.fill(region);
            g.setColor(Ink.of(palette.accent()));
            g.setStroke(Ink.line(1.25));
            g.draw(region);
        }
    }

    private static List<Run> runs(Axis axis, int first, int count, double cell) {
        List<Run> runs = new ArrayList<>();
        int at = first;
        while (at < first + count) {
            int end = at + 1;
            while (cell < OWN && end < first + count
                && axis.thumbnails().get(end).picture() == axis.thumbnails().get(at).picture()) {
                end++;
            }
            runs.add(new Run(at, end));
            at = end;
        }
        int step = (int) Math.ceil(LEAST / Math.max(1e-9, cell * count / runs.size()));
        return IntStream.range(0, runs.size()).filter(run -> run % step == 0)
            .mapToObj(run -> step == 1 ? runs.get(run)
                : new Run(runs.get(run).from(), runs.get(Math.min(run + step, runs.size()) - 1).to())).toList();
    }
}
