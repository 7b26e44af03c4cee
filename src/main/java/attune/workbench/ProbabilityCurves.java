package attune.workbench;

import attune.domain.Predictions;
import attune.domain.Side;
import attune.evaluation.Calibration;
import attune.evaluation.Figure;
import attune.evaluation.PrecisionRecall;
import attune.evaluation.ProbabilityFigures;
import attune.figure.PanelsFigure;
import attune.figure.PlotAxis;
import attune.figure.PlotFigure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether the runs of a pair are as sure as they are right, and what precision they have at what recall; of several seeds the
 * answers of all are counted together.
 *
 * @param labels of the classes
 * @param runs what was looked at: the seeds of each side whose probabilities are known
 * @param figures calibration error and average precision of each class, by side; none where probabilities are not known
 * @param calibrations of all seeds looked at together
 * @param curves of each class, by side; as many points as a picture shows
 */
public record ProbabilityCurves(List<String> labels, Map<Side, SortedMap<Long, Predictions>> runs,
    Map<Side, List<Figure>> figures, Map<Side, Calibration> calibrations, Map<Side, List<PrecisionRecall>> curves) {

    private static final int MOST_POINTS = 400;
    private static final double LEAST = 200;
    private static final double LEAST_OF_ALL = 300;

    /**
     * Computes them; takes a while for many samples.
     *
     * @param looked the seeds of each side, on the same samples in the same order
     */
    public static ProbabilityCurves of(List<String> labels, Map<Side, SortedMap<Long, Predictions>> looked) {
        Map<Side, SortedMap<Long, Predictions>> runs = new EnumMap<>(Side.class);
        Map<Side, List<Figure>> figures = new EnumMap<>(Side.class);
        Map<Side, Calibration> calibrations = new EnumMap<>(Side.class);
        Map<Side, List<PrecisionRecall>> curves = new EnumMap<>(Side.class);
        looked.forEach((side, seeds) -> {
            if (ProbabilityFigures.known(List.copyOf(seeds.values()))) {
                Predictions all = Predictions.joined(List.copyOf(seeds.values()));
                runs.put(side, seeds);
                figures.put(side, ProbabilityFigures.of(seeds));
                calibrations.put(side, Calibration.of(all));
                int[] truth = all.trueClasses();
                List<PrecisionRecall> byClass = new ArrayList<>();
                for (int label = 0; label < all.classes(); label++) {
                    byClass.add(PrecisionRecall.of(truth, all.probabilities()[label], label).thinned(MOST_POINTS));
                }
                curves.put(side, byClass);
            }
        });
        return new ProbabilityCurves(List.copyOf(labels), runs, figures, calibrations, curves);
    }

    /** Whether any side has probabilities. */
    public boolean known() {
        return !calibrations.isEmpty();
    }

    /** The reliability diagram, and precision against recall of a class. */
    public PanelsFigure figure(int label, Phrases phrases) {
        return new PanelsFigure(List.of(calibration(phrases), precision(label, phrases)), LEAST);
    }

    /** The calibration, and precision at each recall of every class, in a grid. */
    PanelsFigure all(Phrases phrases) {
        return new PanelsFigure(Stream.<attune.figure.Figure>concat(Stream.of(calibration(phrases)),
            IntStream.range(0, labels.size()).mapToObj(label -> precision(label, phrases))).toList(), LEAST_OF_ALL);
    }

    private PlotFigure calibration(Phrases phrases) {
        List<PlotFigure.Series> series = new ArrayList<>(List.of(new PlotFigure.Series("", 0, PlotFigure.Style.REFERENCE,
            List.of(new PlotFigure.Point(0, 0), new PlotFigure.Point(1, 1)))));
        calibrations.forEach((side, calibration) -> {
            int most = Arrays.stream(calibration.counts()).max().orElse(1);
            List<PlotFigure.Point> points = new ArrayList<>();
            for (int bin : bins(side)) {
                points.add(new PlotFigure.Point(calibration.confidence()[bin], calibration.accuracy()[bin],
                    Double.NaN, Double.NaN, (double) calibration.counts()[bin] / most));
            }
            series.add(new PlotFigure.Series(named(side, figures.get(side).getFirst()), side.ordinal(), PlotFigure.Style.DOTS,
                points));
        });
        return new PlotFigure(phrases.get("calibration"), PlotAxis.Numeric.shares(phrases.get("calibration.sure")),
            PlotAxis.Numeric.shares(phrases.get("calibration.right")), series);
    }

    private PlotFigure precision(int label, Phrases phrases) {
        List<PlotFigure.Series> series = new ArrayList<>();
        curves.forEach((side, byClass) -> series.add(new PlotFigure.Series(named(side, figures.get(side).get(1 + label)),
            side.ordinal(), PlotFigure.Style.LEVEL, points(byClass.get(label)))));
        return new PlotFigure(phrases.get("precision.of", phrases.name("label.", labels.get(label))),
            PlotAxis.Numeric.shares(phrases.get("recall")), PlotAxis.Numeric.shares(phrases.get("precision")), series);
    }

    private static List<PlotFigure.Point> points(PrecisionRecall curve) {
        return IntStream.range(0, curve.recall().length)
            .mapToObj(i -> new PlotFigure.Point(curve.recall()[i], curve.precision()[i])).toList();
    }

    /** Such as {@code A 0.180 (0.129 … 0.242)}. */
    private static String named(Side side, Figure figure) {
        return side + " " + Values.number(figure.value()) + " (" + Values.interval(figure.interval()) + ")";
    }

    /** The bins that have answers. */
    public int[] bins(Side side) {
        int[] counts = calibrations.get(side).counts();
        return IntStream.range(0, counts.length).filter(bin -> counts[bin] > 0).toArray();
    }

    /** The samples whose answer, of any seed looked at, stands in a bin. */
    public BitSet samples(Side side, int bin) {
        BitSet samples = new BitSet();
        for (Predictions run : runs.get(side).values()) {
            for (int i = 0; i < run.size(); i++) {
                double p = run.probabilities()[(int) run.predicted()[i]][i];
                if (Calibration.bin(p) == bin) {
                    samples.set(i);
                }
            }
        }
        return samples;
    }
}
