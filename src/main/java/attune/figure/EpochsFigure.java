package attune.figure;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Trainings epoch by epoch: at the left the loss, at the right what epochs are compared by, below who is who. Where there is
 * no room side by side, one stands above the other. A ring marks the best epoch of each.
 *
 * @param lossName over the left part
 * @param scoreName over the right part, such as macro F1 on validation
 * @param epochName below both
 * @param marked an epoch of a training that is pointed at: the others fade
 */
public record EpochsFigure(List<Course> courses, String lossName, String scoreName, String epochName, Optional<Spot> marked)
    implements Figure {

    static final double FADED = 0.22;

    private static final double GAP = 18;
    private static final double LEAST_BESIDE = 460;
    private static final double ENTRY = 16;
    private static final double SAMPLE = 22;
    private static final double BETWEEN = 14;
    private static final double REACH = 18;
    private static final float[][] DASHES = {null, {6, 4}, {1.5f, 4}, {9, 4, 1.5f, 4}};

    /**
     * One training.
     *
     * @param series trainings of one series have one colour
     * @param member of its series: solid, dashed, dotted
     * @param points in the order of the epochs
     * @param best number of the best epoch; 0 for none
     * @param planned epochs that the axis must have room for
     */
    public record Course(String name, int series, int member, List<Point> points, int best, int planned) {
        public Course {
            points = List.copyOf(points);
        }
    }

    /** An epoch from 1, its loss, and its score and accuracy, NaN where there are none. */
    public record Point(int epoch, double loss, double score, double accuracy) {
    }

    /** A point of a training: the training's place in the list and the number of the epoch. */
    public record Spot(int course, int epoch) {
    }

    public EpochsFigure {
        courses = List.copyOf(courses);
    }

    @Override public void draw(Graphics2D g, double width, double height, Palette palette) {
        for (EpochsPanel panel : panels(width, height)) {
            panel.draw(g, this, palette);
        }
        legend(g, width, height, palette);
    }

    /** The point nearest to a place, if one is near. */
    public Optional<Spot> at(double x, double y, double width, double height) {
        Optional<Spot> nearest = Optional.empty();
        double reach = REACH;
        for (EpochsPanel panel : panels(width, height)) {
            for (int course = 0; course < courses.size(); course++) {
                for (Point point : courses.get(course).points()) {
                    double away = panel.away(point, x, y);
                    if (away < reach) {
                        reach = away;
                        nearest = Optional.of(new Spot(course, point.epoch()));
                    }
                }
            }
        }
        return nearest;
    }

    private List<EpochsPanel> panels(double width, double height) {
        double down = height - legendHeight(width);
        if (width >= LEAST_BESIDE) {
            double across = (width - GAP) / 2;
            return List.of(EpochsPanel.loss(this, new Rectangle2D.Double(0, 0, across, down)),
                EpochsPanel.score(this, new Rectangle2D.Double(across + GAP, 0, across, down)));
        }
        double half = (down - GAP / 2) / 2;
        return List.of(EpochsPanel.loss(this, new Rectangle2D.Double(0, 0, width, half)),
            EpochsPanel.score(this, new Rectangle2D.Double(0, half + GAP / 2, width, half)));
    }

    private void legend(Graphics2D g, double width, double height, Palette palette) {
        List<double[]> places = places(width);
        double top = height - legendHeight(width);
        for (int i = 0; i < courses.size(); i++) {
            double x = places.get(i)[0];
            double y = top + places.get(i)[1] + ENTRY / 2 + 4;
            double ink = ink(i);
            g.setStroke(stroke(courses.get(i)));
            g.setColor(Ink.faded(SeriesColours.of(courses.get(i).series(), palette), ink));
            g.draw(new Line2D.Double(x, y, x + SAMPLE, y));
            g.setColor(Ink.faded(palette.text(), Math.max(ink, 2 * FADED)));
            Type.draw(g, courses.get(i).name(), x + SAMPLE + 5, y + 0.36 * Type.SMALL, Type.Anchor.START, Type.SMALL);
        }
    }

    /** How strongly a training is drawn. */
    double ink(int course) {
        return marked.isEmpty() || marked.get().course() == course ? 1 : FADED;
    }

    static BasicStroke stroke(Course course) {
        float[] dash = DASHES[course.member() % DASHES.length];
        BasicStroke curve = Ink.curve();
        return dash == null ? curve
            : new BasicStroke(curve.getLineWidth(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, dash, 0);
    }

    private double legendHeight(double width) {
        List<double[]> places = places(width);
        return places.isEmpty() ? 0 : places.getLast()[1] + ENTRY + 6;
    }

    /** x and y of each name below the parts, in lines. */
    private List<double[]> places(double width) {
        List<double[]> places = new ArrayList<>();
        double x = 0;
        double y = 0;
        for (Course course : courses) {
            double wide = SAMPLE + 5 + Type.width(course.name(), Type.SMALL);
            if (x > 0 && x + wide > width) {
                x = 0;
                y += ENTRY;
            }
            places.add(new double[] {x, y});
            x += wide + BETWEEN;
        }
        return places;
    }

    @Override public Numbers numbers() {
        List<List<String>> rows = new ArrayList<>();
        for (Course course : courses) {
            for (Point point : course.points()) {
                rows.add(List.of(course.name(), Integer.toString(point.epoch()), text(point.loss()), text(point.score()),
                    text(point.accuracy())));
            }
        }
        return new Numbers(List.of("training", "epoch", "loss", "score", "accuracy"), rows);
    }

    private static String text(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }
}
