package attune.workbench;

import attune.domain.Modality;
import attune.domain.Side;
import attune.figure.GateCloud;
import attune.figure.GatesFigure;
import attune.figure.Palette;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** Makes the picture of the gates of a pair, told apart by what the person chose. */
public record GateClouds(Source seen, Phrases phrases) {

    /** What is known of the samples of a pair; of several seeds the means. */
    public interface Source {

        int size();

        /** The sides there are. */
        List<Side> sides();

        /** Names of the classes. */
        List<String> labels();

        /** n indices of the true class. */
        int[] truth();

        /** What a side is called. */
        String name(Side side);

        /** The streams that a side weighs. */
        List<Modality> gates(Side side);

        /** The weight of a stream of sample i; NaN where it has none. */
        double gate(Side side, Modality stream, int i);

        /** The class answered to sample i. */
        int answer(Side side, int i);

        /** The probability of that answer; NaN where it is not known. */
        double sure(Side side, int i);
    }

    /** What points are told apart by. */
    public enum By {
        OUTCOME, TRUTH, VARIANT;

        /** The name in texts. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The sides whose runs have gates for more than one stream. */
    public List<Side> sides() {
        return seen.sides().stream().filter(side -> seen.gates(side).size() > 1).toList();
    }

    /** Of one side, or of both where they are told apart by variant; {@code marked} samples are picked out. */
    public GatesFigure figure(Side side, By by, BitSet marked) {
        boolean both = by == By.VARIANT && sides().size() == 2
            && seen.gates(Side.A).equals(seen.gates(Side.B));
        List<Side> shown = both ? List.of(Side.A, Side.B) : List.of(side);
        List<Modality> streams = seen.gates(shown.getFirst());
        Map<Modality, String> names = new EnumMap<>(Modality.class);
        streams.forEach(stream -> names.put(stream, phrases.name("stream.", stream.id())));
        return new GatesFigure(names, cloud(shown, streams, by), kinds(shown, by),
            phrases.get("gates.sure", Values.number(least())), marked);
    }

    private List<GatesFigure.Kind> kinds(List<Side> shown, By by) {
        return switch (by) {
            case OUTCOME -> List.of(new GatesFigure.Kind(phrases.get("right"), Palette::accent),
                new GatesFigure.Kind(phrases.get("wrong"), Palette::negative));
            case TRUTH -> {
                List<String> labels = seen.labels();
                yield labels.stream().map(label -> GatesFigure.Kind.series(phrases.name("label.", label), label,
                    labels.indexOf(label))).toList();
            }
            case VARIANT -> shown.stream().map(side -> GatesFigure.Kind.series(
                side + " · " + seen.name(side), "", side.ordinal())).toList();
        };
    }

    private GateCloud cloud(List<Side> shown, List<Modality> streams, By by) {
        int n = seen.size();
        int[] samples = new int[n * shown.size()];
        List<int[]> moves = new ArrayList<>();
        int[] pointOf = new int[n];
        int[] total = new int[1];
        float[][] weights = new float[streams.size()][n * shown.size()];
        float[] heights = new float[n * shown.size()];
        int[] kinds = new int[n * shown.size()];
        for (Side side : shown) {
            IntUnaryOperator kind = kind(side, shown, by);
            for (int i = 0; i < n; i++) {
                boolean there = false;
                for (int stream = 0; stream < streams.size(); stream++) {
                    float weight = (float) seen.gate(side, streams.get(stream), i);
                    weights[stream][total[0]] = weight;
                    there |= !Float.isNaN(weight);
                }
                if (!there) {
                    continue;
                }
                int point = total[0]++;
                heights[point] = sure(side, i);
                kinds[point] = kind.applyAsInt(i);
                samples[point] = i;
                if (side == Side.B && pointOf[i] > 0) {
                    moves.add(new int[] {pointOf[i] - 1, point});
                }
                pointOf[i] = point + 1;
            }
        }
        int points = total[0];
        for (int stream = 0; stream < weights.length; stream++) {
            weights[stream] = Arrays.copyOf(weights[stream], points);
        }
        return new GateCloud(streams, weights, Arrays.copyOf(heights, points), Arrays.copyOf(kinds, points),
            Arrays.copyOf(samples, points), moves);
    }

    /** No answer is less probable than that: another class would be the answer. */
    private double least() {
        return 1.0 / seen.labels().size();
    }

    private float sure(Side side, int i) {
        double sure = seen.sure(side, i);
        double least = least();
        return Double.isNaN(sure) ? 0.5f : (float) Math.clamp((sure - least) / (1 - least), 0, 1);
    }

    private IntUnaryOperator kind(Side side, List<Side> shown, By by) {
        int[] truth = seen.truth();
        return switch (by) {
            case OUTCOME -> i -> seen.answer(side, i) == truth[i] ? 0 : 1;
            case TRUTH -> i -> truth[i];
            case VARIANT -> i -> shown.indexOf(side);
        };
    }
}
