package attune.ui.inspect;

import attune.domain.Faithfulness;
import attune.domain.Faithfulness.Band;
import attune.domain.Faithfulness.Removal;
import attune.domain.Faithfulness.Score;
import attune.figure.PlotAxis;
import attune.figure.PlotFigure;
import attune.figure.PlotFigure.Point;
import attune.figure.PlotFigure.Series;
import attune.figure.PlotFigure.Style;
import attune.ui.common.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The target's probability while more and more of what a ranking puts first is hidden, above the band in which 90 % of random
 * rankings run: a ranking that names what the answer hangs on falls out of it.
 */
final class ErasureCurve {

    /** Less of a change fills no plot. */
    private static final double LEAST = 0.3;

    private ErasureCurve() {
    }

    static PlotFigure of(Faithfulness measured, Strings strings, Said said) {
        Score score = measured.measured().get(Removal.MASK).comprehensiveness();
        double whole = measured.probability();
        List<Point> own = new ArrayList<>(List.of(new Point(0, whole)));
        List<Point> random = new ArrayList<>(List.of(new Point(0, whole, whole, whole, 0)));
        for (int s = 0; s < score.byShare().length; s++) {
            double share = Faithfulness.SHARES.get(s);
            Band band = score.chance().get(s);
            own.add(new Point(share, whole - score.byShare()[s]));
            random.add(new Point(share, whole - band.mean(), whole - band.high(), whole - band.low(), 0));
        }
        double[] seen = DoubleStream.concat(own.stream().mapToDouble(Point::y),
            random.stream().flatMapToDouble(point -> DoubleStream.of(point.low(), point.high()))).toArray();
        return new PlotFigure("",
            new PlotAxis.Numeric(strings.get("faith.curve.x", said.units(measured.ranking().ranked())), 0, 0.5),
            PlotAxis.Numeric.around(strings.get("faith.curve.y", said.label(measured.target().label())), LEAST, seen),
            List.of(new Series(strings.get("faith.curve.random"), 0, Style.REFERENCE, random),
                new Series(strings.get("faith.curve.own"), 0, Style.LINE, own)));
    }
}
