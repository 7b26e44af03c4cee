package attune.figure;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.function.ToIntFunction;

/** Curves over time, broken where a value is NaN. */
public record CurveFigure(List<Curve> curves) implements Figure {

    /** Room above the highest and below the lowest value, so that the line is not cut. */
    private static final double MARGIN = 3;

    /**
     * One curve.
     *
     * @param name what it is called in the table of numbers
     * @param values one for each column of equal width; NaN where there is none
     * @param low the value at the bottom
     * @param high the value at the top, above {@code low}
     * @param colour of the palette
     */
    public record Curve(String name, float[] values, double low, double high, ToIntFunction<Palette> colour) {

        public Curve {
            if (!(high > low)) {
                throw new IllegalArgumentException("a curve runs between two values, got " + low + " to " + high);
            }
        }
    }

    public CurveFigure {
        curves = List.copyOf(curves);
        if (curves.stream().mapToInt(curve -> curve.values().length).distinct().count() > 1) {
            throw new IllegalArgumentException("the curves of one picture have the same number of columns");
        }
    }

    @Override public void draw(Graphics2D g, double width, double height, Palette palette) {
        g.setStroke(Ink.curve());
        for (Curve curve : curves) {
            g.setColor(Ink.of(curve.colour().applyAsInt(palette)));
            g.draw(path(curve, width, height));
        }
    }

    private static Path2D path(Curve curve, double width, double height) {
        Path2D path = new Path2D.Double();
        double step = width / curve.values().length;
        boolean open = false;
        for (int i = 0; i < curve.values().length; i++) {
            double value = curve.values()[i];
            if (!Double.isNaN(value)) {
                double share = Math.clamp((value - curve.low()) / (curve.high() - curve.low()), 0, 1);
                double y = height - MARGIN - share * (height - 2 * MARGIN);
                if (!open) {
                    path.moveTo(i * step, y);
                }
                path.lineTo((i + 1) * step, y);
            }
            open = !Double.isNaN(value);
        }
        return path;
    }

    @Override public Numbers numbers() {
        return curves.isEmpty() ? new Numbers(List.of(), List.of())
            : Numbers.columns(curves.stream().map(Curve::name).toList(), curves.stream().map(Curve::values).toList());
    }
}
