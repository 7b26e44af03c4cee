package attune.ui.common;

import attune.domain.TimeSpan;

/**
 * A lane whose numbers come from a {@link LaneSource}. While newer numbers are under way it shows the old ones where they
 * now belong, so zooming answers at once.
 */
abstract class SignalLane extends Lane {

    private LaneSource source;
    private TimeSpan asked;
    private int askedColumns;
    private long request;
    private float[] numbers = {};
    private TimeSpan span = new TimeSpan(0, 0);

    SignalLane(TimeAxis axis, String title, String styleClass) {
        super(axis, title, styleClass);
    }

    /** Shows another clip's numbers; null shows nothing. */
    public final void setSource(LaneSource numbersOf) {
        source = numbersOf;
        numbers = new float[0];
        span = new TimeSpan(0, 0);
        refresh();
    }

    /** Asks the source again, because its numbers have changed. */
    public final void refresh() {
        asked = null;
        request++;
        repaint();
    }

    /** The numbers in hand: what the source answered last. */
    final float[] numbers() {
        return numbers;
    }

    /** The stretch that the numbers in hand are of. */
    final TimeSpan span() {
        return span;
    }

    /** New numbers have come. */
    abstract void arrived();

    /** Paints what is in hand at the x and width where it belongs. */
    abstract void paintNumbers(double x, double width, double height);

    @Override protected final void paintContent(double width, double height) {
        ask((int) Math.ceil(width));
        double x = axis().x(span.start(), width);
        double across = axis().x(span.end(), width) - x;
        paintNumbers(x, across, height);
    }

    private void ask(int columns) {
        TimeSpan visible = axis().visible();
        if (source == null || visible.equals(asked) && columns == askedColumns) {
            return;
        }
        asked = visible;
        askedColumns = columns;
        long mine = ++request;
        source.request(visible, columns, answer -> {
            if (mine == request) {
                numbers = answer;
                span = visible;
                arrived();
                repaint();
            }
        });
    }
}
