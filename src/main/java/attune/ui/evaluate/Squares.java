package attune.ui.evaluate;

import attune.domain.Side;
import attune.evaluation.Confusion;
import attune.figure.ColourMap;
import attune.figure.Scale;
import attune.figure.SquareFigure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * The counts of A and B under the seeds looked at, and the pictures of them.
 *
 * @param b empty where A is alone
 * @param seedsOfA how many matrices are summed in A
 * @param seedsOfB the same of B
 */
record Squares(Seen seen, Confusion a, Optional<Confusion> b, int seedsOfA, int seedsOfB) {

    private static final double LEAST = 1e-9;

    /** What stands on the diagonal. */
    enum Diagonal { SHOWN, LEFT_OUT }

    static Squares of(Seen seen) {
        return new Squares(seen, seen.confusion(Side.A), seen.two() ? Optional.of(seen.confusion(Side.B)) : Optional.empty(),
            seen.seeds(Side.A).length, seen.two() ? seen.seeds(Side.B).length : 0);
    }

    /** The picture of one of them; labels and axes in the person's language. */
    SquareFigure figure(Square square, Measure measure, Diagonal diagonal, List<String> labels, SquareFigure.Axes axes) {
        BiFunction<Integer, Integer, SquareFigure.Inscribed> cell = switch (square) {
            case A -> (truth, answer) -> counted(a, measure, truth, answer);
            case B -> (truth, answer) -> counted(b.orElseThrow(), measure, truth, answer);
            case CHANGE -> (truth, answer) -> changed(measure, truth, answer);
        };
        List<SquareFigure.Inscribed> cells = new ArrayList<>();
        for (int truth = 0; truth < labels.size(); truth++) {
            for (int answer = 0; answer < labels.size(); answer++) {
                boolean empty = diagonal == Diagonal.LEFT_OUT && truth == answer;
                cells.add(empty ? new SquareFigure.Inscribed(Double.NaN, "", "") : cell.apply(truth, answer));
            }
        }
        return new SquareFigure(labels, axes, cells, scale(square, measure, diagonal, cells), Set.of(), Optional.empty());
    }

    /** A and B have one scale, so that equal colours are equal numbers. */
    private Scale scale(Square square, Measure measure, Diagonal diagonal, List<SquareFigure.Inscribed> cells) {
        if (square == Square.CHANGE) {
            double most = Math.max(LEAST, cells.stream().mapToDouble(cell -> Math.abs(cell.colour()))
                .filter(size -> !Double.isNaN(size)).max().orElse(0));
            return new Scale(ColourMap.DIFFERENCE, -most, most);
        }
        if (measure != Measure.COUNTS && diagonal == Diagonal.SHOWN) {
            return new Scale(ColourMap.VIRIDIS, 0, 1);
        }
        double most = Math.max(largest(a, measure, diagonal), b.map(other -> largest(other, measure, diagonal)).orElse(0.0));
        return new Scale(ColourMap.VIRIDIS, 0, Math.max(LEAST, most));
    }

    private static double largest(Confusion counts, Measure measure, Diagonal diagonal) {
        return IntStream.range(0, counts.classes() * counts.classes())
            .filter(i -> diagonal == Diagonal.SHOWN || i / counts.classes() != i % counts.classes())
            .mapToDouble(i -> share(counts, measure, i / counts.classes(), i % counts.classes())).max().orElse(0);
    }

    /** A count, or its share; 0 where there is nothing it could be a share of. */
    static double share(Confusion counts, Measure measure, int truth, int answer) {
        double whole = measure.whole(counts, truth, answer);
        return whole == 0 ? 0 : counts.counts()[truth][answer] / whole;
    }

    private static SquareFigure.Inscribed counted(Confusion counts, Measure measure, int truth, int answer) {
        double value = share(counts, measure, truth, answer);
        String count = String.format(Locale.ROOT, "%,d", counts.counts()[truth][answer]);
        return measure == Measure.COUNTS ? new SquareFigure.Inscribed(value, count, "")
            : new SquareFigure.Inscribed(value, String.format(Locale.ROOT, "%.2f", value), count);
    }

    /** B − A, blue where that is better: more on the diagonal, less off it. */
    private SquareFigure.Inscribed changed(Measure measure, int truth, int answer) {
        double change = change(measure, truth, answer);
        String said = measure == Measure.COUNTS ? signed(change, seedsOfA == seedsOfB ? 0 : 1) : signed(100 * change, 1);
        return new SquareFigure.Inscribed(truth == answer ? -change : change, said, "");
    }

    /** The difference of counts (of their means over the seeds where both sides have not as many), or of shares. */
    double change(Measure measure, int truth, int answer) {
        double ofA = share(a, measure, truth, answer);
        double ofB = share(b.orElseThrow(), measure, truth, answer);
        return measure == Measure.COUNTS && seedsOfA != seedsOfB ? ofB / seedsOfB - ofA / seedsOfA : ofB - ofA;
    }

    /** With its sign, a true minus for one that is below 0, and none for what rounds to 0. */
    static String signed(double value, int decimals) {
        String digits = String.format(Locale.ROOT, "%." + decimals + "f", Math.abs(value));
        boolean zero = digits.chars().allMatch(digit -> digit == '0' || digit == '.');
        return zero ? digits : (value < 0 ? "−" : "+") + digits;
    }
}
