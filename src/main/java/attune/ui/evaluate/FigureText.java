package attune.ui.evaluate;

import attune.evaluation.Convention;
import attune.evaluation.Difference;
import attune.evaluation.Figure;
import attune.evaluation.Interval;
import java.util.Locale;

/** Figures as people read them: shares in per cent, scores as they are, differences with their sign. */
final class FigureText {

    private FigureText() {
    }

    /** Whether it is told in per cent; else with three decimals. */
    private static boolean percent(Convention convention) {
        return switch (convention) {
            case MAE, CORRELATION, CALIBRATION_ERROR, AVERAGE_PRECISION, PAPER_F1, MEAN_CLASS_F1, WEIGHTED_F1, CLASS_F1,
                POSITIVE_F1, F1_NONNEGATIVE, F1_NONZERO, F1_NONZERO_3CLASS -> false;
            default -> true;
        };
    }

    static String value(Figure figure) {
        return number(figure.convention(), figure.value());
    }

    /** Such as {@code 0.731 ± 0.006}: the mean and the standard deviation over the seeds. */
    static String spread(Figure figure) {
        return value(figure) + (Double.isNaN(figure.deviation()) ? "" : " ± " + number(figure.convention(), figure.deviation()));
    }

    static String interval(Convention convention, Interval interval) {
        return number(convention, interval.low()) + " … " + number(convention, interval.high());
    }

    static String change(Difference change) {
        return signed(change.convention(), change.value());
    }

    static String interval(Difference change) {
        return signed(change.convention(), change.interval().low()) + " … "
            + signed(change.convention(), change.interval().high());
    }

    static String number(Convention convention, double value) {
        return percent(convention) ? String.format(Locale.ROOT, "%.1f", 100 * value) : String.format(Locale.ROOT, "%.3f", value);
    }

    private static String signed(Convention convention, double value) {
        return percent(convention) ? Squares.signed(100 * value, 1) : Squares.signed(value, 3);
    }
}
