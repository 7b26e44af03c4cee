package attune.workbench;

import attune.evaluation.Interval;
import java.util.Locale;

/** Numbers of figures as a person reads them. */
public final class Values {

    private static final double SMALLEST = 0.001;

    private Values() {
    }

    /** Three decimals; a dash for what is not known. */
    public static String number(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value).replace('-', '−');
    }

    /** With its sign. */
    public static String signed(double value) {
        return Double.isNaN(value) ? "–" : signed(value, 3);
    }

    /** With its sign, a true minus for one that is below 0, and none for what rounds to 0. */
    public static String signed(double value, int decimals) {
        String digits = String.format(Locale.ROOT, "%." + decimals + "f", Math.abs(value));
        boolean zero = digits.chars().allMatch(digit -> digit == '0' || digit == '.');
        return zero ? digits : (value < 0 ? "−" : "+") + digits;
    }

    /** Such as {@code 0.129 … 0.242}. */
    public static String interval(Interval interval) {
        return number(interval.low()) + " … " + number(interval.high());
    }

    /** An interval of a difference. */
    public static String signed(Interval interval) {
        return signed(interval.low()) + " … " + signed(interval.high());
    }

    /** A p-value, such as {@code 0.08} or {@code < 0.001}. */
    public static String p(double p) {
        return p < SMALLEST ? "< 0.001" : String.format(Locale.ROOT, p < 0.1 ? "%.3f" : "%.2f", p);
    }

    /** Such as {@code p = 0.08} or {@code p < 0.001}. */
    public static String told(double p) {
        return p < SMALLEST ? "p " + p(p) : "p = " + p(p);
    }
}
