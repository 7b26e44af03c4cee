package attune.figure;

import attune.domain.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Round times to write along a stretch of a clip. */
final class TimeTicks {

    private static final double[] STEPS = {0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600};
    private static final double ALMOST = 1e-9;

    private TimeTicks() {
    }

    /** Every round time inside the span, at most {@code most} of them. */
    static List<Double> of(TimeSpan span, double most) {
        double step = step(span, most);
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(span.start() / step - ALMOST); i * step <= span.end() + ALMOST; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    static double step(TimeSpan span, double most) {
        for (double step : STEPS) {
            if (span.length() / step <= most) {
                return step;
            }
        }
        return Math.max(STEPS[STEPS.length - 1], span.length() / Math.max(1, most));
    }

    /** A time as short as the step allows: 0.25 s, 3 s, 1:05, 1:02:05. */
    static String text(double time, double step) {
        if (time >= 60 || step >= 60) {
            long seconds = Math.round(time);
            String minutes = seconds >= 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 3600, seconds / 60 % 60) : Long.toString(seconds / 60);
            return minutes + String.format(Locale.ROOT, ":%02d", seconds % 60);
        }
        int digits = step >= 1 ? 0 : step >= 0.1 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + digits + "f s", time);
    }
}
