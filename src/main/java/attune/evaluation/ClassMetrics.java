package attune.evaluation;

import java.util.ArrayList;
import java.util.List;

/** The figures of a run on classes, in the order in which they are shown. */
public final class ClassMetrics {

    private ClassMetrics() {
    }

    /**
     * Every figure that these classes have. Of two classes the second is the positive one.
     *
     * @param signs whether the non-zero Acc-2 (3-class) can be told
     */
    public static List<Metric<ClassCounts>> of(List<String> labels, boolean signs) {
        List<Metric<ClassCounts>> metrics = new ArrayList<>(List.of(
            Metric.of(Convention.ACCURACY, counts -> counts.confusion().accuracy()),
            Metric.of(Convention.MACRO_PRECISION, counts -> counts.confusion().macroPrecision()),
            Metric.of(Convention.MACRO_RECALL, counts -> counts.confusion().macroRecall()),
            Metric.of(Convention.PAPER_F1, counts -> counts.confusion().f1OfMacroMeans()),
            Metric.of(Convention.MEAN_CLASS_F1, counts -> counts.confusion().meanOfClassF1()),
            Metric.of(Convention.WEIGHTED_F1, counts -> counts.confusion().weightedF1())));
        if (labels.size() == 2) {
            metrics.add(Metric.of(Convention.POSITIVE_PRECISION, counts -> counts.confusion().precision(1)));
            metrics.add(Metric.of(Convention.POSITIVE_RECALL, counts -> counts.confusion().recall(1)));
            metrics.add(Metric.of(Convention.POSITIVE_F1, counts -> counts.confusion().f1(1)));
        }
        if (signs) {
            metrics.add(Metric.of(Convention.ACC2_NONZERO_3CLASS, counts -> counts.signs().accuracy()));
            metrics.add(Metric.of(Convention.F1_NONZERO_3CLASS, counts -> counts.signs().weightedF1()));
        }
        for (int c = 0; c < labels.size(); c++) {
            int k = c;
            metrics.add(new Metric<>(Convention.CLASS_PRECISION, labels.get(c), counts -> counts.confusion().precision(k)));
            metrics.add(new Metric<>(Convention.CLASS_RECALL, labels.get(c), counts -> counts.confusion().recall(k)));
            metrics.add(new Metric<>(Convention.CLASS_F1, labels.get(c), counts -> counts.confusion().f1(k)));
        }
        return metrics;
    }
}
