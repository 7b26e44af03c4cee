package attune.evaluation;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A way to compute a figure, by the name that keeps it apart from its namesakes: what is called F1 here is one of five
 * things. Each has a card: name, formula, who uses it.
 */
public enum Convention {
    ACCURACY, MACRO_PRECISION, MACRO_RECALL, PAPER_F1, MEAN_CLASS_F1, WEIGHTED_F1,
    POSITIVE_PRECISION, POSITIVE_RECALL, POSITIVE_F1, CLASS_PRECISION, CLASS_RECALL, CLASS_F1,
    ACC2_NONZERO_3CLASS, F1_NONZERO_3CLASS,
    ACC2_NONNEGATIVE, F1_NONNEGATIVE, ACC2_NONZERO, F1_NONZERO, ACC5, ACC7, MAE, CORRELATION,
    CALIBRATION_ERROR, AVERAGE_PRECISION;

    private static final String BUNDLE = "attune.evaluation.conventions";

    /** The name used in files: {@code mean-class-f1}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name a person reads. */
    public String title(Locale locale) {
        return text("title", locale);
    }

    /** How it is computed. */
    public String formula(Locale locale) {
        return text("formula", locale);
    }

    /** Which publications report it, and under what name. */
    public String use(Locale locale) {
        return text("use", locale);
    }

    /** Whether a smaller figure is the better one. */
    public boolean smallerIsBetter() {
        return this == MAE || this == CALIBRATION_ERROR;
    }

    private String text(String part, Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).getString(id() + "." + part);
    }
}
