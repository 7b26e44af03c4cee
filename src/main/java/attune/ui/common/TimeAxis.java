package attune.ui.common;

import attune.domain.TimeSpan;
import java.util.function.DoubleConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * One clock, one playhead, one brush: what all lanes of a clip share. Times are seconds into the clip.
 */
public final class TimeAxis {

    private static final double SHORTEST = 0.05;

    private final ReadOnlyDoubleWrapper duration = new ReadOnlyDoubleWrapper(this, "duration", 1);
    private final ReadOnlyObjectWrapper<TimeSpan> visible = new ReadOnlyObjectWrapper<>(this, "visible", new TimeSpan(0, 1));
    private final DoubleProperty playhead = new SimpleDoubleProperty(this, "playhead");
    private final DoubleProperty pointer = new SimpleDoubleProperty(this, "pointer", Double.NaN);
    private final ObjectProperty<TimeSpan> brush = new SimpleObjectProperty<>(this, "brush");
    private final ObjectProperty<TimeSpan> focus = new SimpleObjectProperty<>(this, "focus");
    private final DoubleConsumer seeker;

    /** {@code seeker} is told where the person wants to go: it moves the player, which moves the playhead. */
    public TimeAxis(DoubleConsumer seeker) {
        this.seeker = seeker;
    }

    /** Another clip: shows all of it from the beginning, nothing brushed. */
    public void setDuration(double seconds) {
        duration.set(Math.max(SHORTEST, seconds));
        brush.set(null);
        focus.set(null);
        playhead.set(0);
        fit();
    }

    public ReadOnlyDoubleProperty durationProperty() {
        return duration.getReadOnlyProperty();
    }

    /** The stretch that the lanes show. */
    public ReadOnlyObjectProperty<TimeSpan> visibleProperty() {
        return visible.getReadOnlyProperty();
    }

    public TimeSpan visible() {
        return visible.get();
    }

    /** Where the player is. */
    public DoubleProperty playheadProperty() {
        return playhead;
    }

    /** Where the mouse points, NaN where it is on no lane. */
    public DoubleProperty pointerProperty() {
        return pointer;
    }

    /** What the person brushed; null for nothing. */
    public ObjectProperty<TimeSpan> brushProperty() {
        return brush;
    }

    /** When that is said or seen which the person points at elsewhere, such as a word; null for nothing. */
    public ObjectProperty<TimeSpan> focusProperty() {
        return focus;
    }

    /** Asks to go to a time, held to the clip. */
    public void seek(double time) {
        seeker.accept(Math.clamp(time, 0, duration.get()));
    }

    /** Shows the whole clip. */
    public void fit() {
        visible.set(new TimeSpan(0, duration.get()));
    }

    /** Shows {@code factor} times as much (below 1: zooms in); the time {@code around} stays where it is. */
    public void zoom(double factor, double around) {
        TimeSpan now = visible.get();
        double length = Math.clamp(now.length() * factor, Math.min(SHORTEST, duration.get()), duration.get());
        show(around - (around - now.start()) * length / now.length(), length);
    }

    /** Moves the view by seconds, held to the clip. */
    public void pan(double seconds) {
        show(visible.get().start() + seconds, visible.get().length());
    }

    /** Moves the view, where it must, so that a time is in it. */
    public void reveal(double time) {
        TimeSpan now = visible.get();
        if (time < now.start() || time > now.end()) {
            show(time - now.length() * 0.1, now.length());
        }
    }

    /** The x of a time in a lane of a width. */
    public double x(double time, double width) {
        return (time - visible.get().start()) / visible.get().length() * width;
    }

    /** The time at an x of a lane of a width, held to the clip. */
    public double time(double x, double width) {
        return Math.clamp(visible.get().start() + x / width * visible.get().length(), 0, duration.get());
    }

    private void show(double start, double length) {
        double from = Math.clamp(start, 0, Math.max(0, duration.get() - length));
        visible.set(new TimeSpan(from, Math.min(duration.get(), from + length)));
    }
}
