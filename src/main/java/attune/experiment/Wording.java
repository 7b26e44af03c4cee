package attune.experiment;

import attune.evaluation.Convention;
import attune.evaluation.Figure;
import attune.evaluation.Interval;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How figures are written: shares in percent with one decimal, F1 and correlation with three. */
final class Wording {

    static final String NOT_YET = "not yet measured";

    private static final double HUNDRED = 100;
    private static final Set<Convention> PERCENT = Set.of(Convention.ACCURACY, Convention.ACC2_NONZERO_3CLASS,
        Convention.ACC2_NONZERO, Convention.ACC2_NONNEGATIVE, Convention.ACC5, Convention.ACC7, Convention.CLASS_RECALL,
        Convention.CLASS_PRECISION, Convention.MACRO_PRECISION, Convention.MACRO_RECALL);

    private Wording() {
    }

    /** The mean, and ± the deviation over seeds where there are several. */
    static String value(Figure figure) {
        String mean = number(figure.convention(), figure.value());
        return figure.seeds().length < 2 ? mean : mean + " ± " + number(figure.convention(), figure.deviation());
    }

    static String interval(Figure figure) {
        return interval(figure.convention(), figure.interval());
    }

    static String interval(Convention convention, Interval interval) {
        return number(convention, interval.low()) + " … " + number(convention, interval.high());
    }

    static String number(Convention convention, double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return PERCENT.contains(convention) ? String.format(Locale.ROOT, "%.1f", HUNDRED * value)
            : String.format(Locale.ROOT, "%.3f", value);
    }

    /** With its sign. */
    static String change(Convention convention, double value) {
        return (value > 0 ? "+" : "") + number(convention, value);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", HUNDRED * share);
    }

    static String p(double p) {
        return p < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", p);
    }

    /** A count, in millions where it is large; a dash where it is not known. */
    static String large(Optional<String> number) {
        try {
            double value = Double.parseDouble(number.orElse(""));
            return value >= 1e6 ? String.format(Locale.ROOT, "%.2f M", value / 1e6) : String.format(Locale.ROOT, "%.0f", value);
        } catch (NumberFormatException e) {
            return "–";
        }
    }
}
