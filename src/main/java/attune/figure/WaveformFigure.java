package attune.figure;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Amplitude over time as the band between the lowest and the highest sample of each column, the chosen part in the
 * accent colour.
 *
 * @param peaks lowest and highest amplitude of each of n columns, −1 to 1: 2n numbers; not copied, treat as read-only
 * @param part what is chosen
 */
public record WaveformFigure(float[] peaks, Part part) implements Figure {

    private static final double ROOM = 0.92;
    private static final double LEAST = 0.5;

    @Override public void draw(Graphics2D g, double width, double height, Palette palette) {
        g.setColor(Ink.of(palette.muted()));
        if (peaks.length < 2) {
            return;
        }
        Shape band = band(width, height);
        g.fill(band);
        if (part.to() > part.from()) {
            Shape before = g.getClip();
            g.clip(new Rectangle2D.Double(part.from() * width, 0, (part.to() - part.from()) * width, height));
            g.setColor(Ink.of(palette.accent()));
            g.fill(band);
            g.setClip(before);
        }
    }

    private Shape band(double width, double height) {
        int columns = peaks.length / 2;
        double middle = height / 2;
        double size = middle * ROOM;
        Path2D path = new Path2D.Double();
        path.moveTo(0, middle);
        for (int column = 0; column < columns; column++) {
            path.lineTo((column + 0.5) * width / columns, middle - Math.max(LEAST, size * peaks[2 * column + 1]));
        }
        path.lineTo(width, middle);
        for (int column = columns - 1; column >= 0; column--) {
            path.lineTo((column + 0.5) * width / columns, middle - Math.min(-LEAST, size * peaks[2 * column]));
        }
        path.closePath();
        return path;
    }

    @Override public Numbers numbers() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i + 1 < peaks.length; i += 2) {
            rows.add(List.of(Numbers.text(peaks[i]), Numbers.text(peaks[i + 1])));
        }
        return new Numbers(List.of("lowest", "highest"), rows);
    }
}
