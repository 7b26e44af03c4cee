package attune.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Round values to write along an axis that holds all of a range.
 *
 * @param low a multiple of {@code step}
 * @param high a multiple of {@code step}, above {@code low}
 */
record ValueTicks(double low, double high, double step) {

    private static final double[] ROUND = {1, 2, 5, 10};
    private static final double ALMOST = 1e-9;

    /** Ticks from the round value at or below {@code least} to that at or above {@code largest}, about {@code most} of them. */
    static ValueTicks of(double least, double largest, int most) {
        double wide = Math.max(largest - least, ALMOST);
        double power = Math.pow(10, Math.floor(Math.log10(wide / most)));
        double step = power * ROUND[ROUND.length - 1];
        for (double round : ROUND) {
            if (wide / (round * power) <= most) {
                step = round * power;
                break;
            }
        }
        double low = Math.floor(least / step + ALMOST) * step;
        double high = Math.ceil(largest / step - ALMOST) * step;
        return new ValueTicks(low, high > low ? high : low + step, step);
    }

    List<Double> values() {
        List<Double> values = new ArrayList<>();
        for (long i = Math.round(low / step); i <= Math.round(high / step); i++) {
            values.add(i * step);
        }
        return values;
    }

    /** A value with as many digits as the step needs, and a real minus. */
    String text(double value) {
        int digits = Math.clamp((long) -Math.floor(Math.log10(step) + ALMOST), 0, 6);
        return String.format(Locale.ROOT, "%." + digits + "f", value + 0.0).replace('-', '−');
    }
}
