package attune.figure;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** One axis of a {@link PlotFigure}: what it is called and which values stand where along it. */
public sealed interface PlotAxis {

    /** What it is called. */
    String name();

    /** Where a value stands along it, 0 to 1. */
    double place(double value);

    /** The values that are written. */
    List<Tick> ticks(double pixels);

    /**
     * A value that is written.
     *
     * @param place along the axis, 0 to 1
     */
    record Tick(double place, String text) {
    }

    /** Numbers between two round ends. */
    record Numeric(String name, double low, double high) implements PlotAxis {

        private static final double APART = 40;

        public Numeric {
            if (!(high > low)) {
                throw new IllegalArgumentException("an axis runs between two values, got " + low + " to " + high);
            }
        }

        /** Shares from 0 to 1. */
        public static Numeric shares(String name) {
            return new Numeric(name, 0, 1);
        }

        /** Round ends around values; at least {@code least} wide. */
        public static Numeric around(String name, double least, double... values) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (double value : values) {
                low = Double.isNaN(value) ? low : Math.min(low, value);
                high = Double.isNaN(value) ? high : Math.max(high, value);
            }
            if (low > high) {
                return shares(name);
            }
            double half = Math.max(least, high - low) / 2;
            ValueTicks ticks = ValueTicks.of((low + high) / 2 - half, (low + high) / 2 + half, 6);
            return new Numeric(name, ticks.low(), ticks.high());
        }

        @Override public double place(double value) {
            return (value - low) / (high - low);
        }

        /** As many as have room, but two at the least: one alone says no scale. */
        @Override public List<Tick> ticks(double pixels) {
            List<Tick> written = List.of();
            for (int most = (int) Math.clamp(pixels / APART, 1, 6); written.size() < 2 && most <= 6; most++) {
                ValueTicks ticks = ValueTicks.of(low, high, most);
                written = ticks.values().stream().filter(value -> value >= low - 1e-9 && value <= high + 1e-9)
                    .map(value -> new Tick(place(value), ticks.text(value))).toList();
            }
            return written;
        }
    }

    /** Names side by side; value i stands for the i-th, from 0. */
    record Steps(String name, List<String> labels) implements PlotAxis {

        public Steps {
            labels = List.copyOf(labels);
            if (labels.isEmpty()) {
                throw new IllegalArgumentException(String.format(Locale.ROOT, "the axis %s has at least one step", name));
            }
        }

        @Override public double place(double value) {
            return (value + 0.5) / labels.size();
        }

        @Override public List<Tick> ticks(double pixels) {
            double room = pixels / labels.size();
            return IntStream.range(0, labels.size())
                .mapToObj(i -> new Tick(place(i), Type.fitted(labels.get(i), Type.SMALL, room - 2))).toList();
        }
    }
}
