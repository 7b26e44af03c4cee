package attune.explain;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import attune.domain.Faithfulness.Removal;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.Prediction;
import attune.domain.Stream;
import attune.inference.Loan;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.model.block.EngineMemory;
import attune.model.block.Pass;
import attune.model.block.Sequence;
import attune.model.block.TokenEmbedding;
import attune.model.variant.Encoded;
import attune.model.variant.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What becomes of the target's probability when positions of one modality are taken away. Answered from kept encoder outputs,
 * many sets at a time, each set once. Of a model that tells a score it is the score, on the side that it first fell to.
 */
public final class Probe {

    /** Positions in one pass: a small part of a second of a core. */
    private static final int AT_ONCE = 2000;

    private final Subject subject;
    private final Map<Asked, Double> known = new HashMap<>();
    private final Map<Modality, Stream> streams;
    private final Map<Modality, Stream> baselines = new EnumMap<>(Modality.class);
    private final ModelSpec spec;
    private final double whole;

    private record Asked(Modality modality, Removal removal, BitSet taken) {
    }

    public Probe(Subject subject) {
        this.subject = subject;
        this.spec = subject.lender().lend(loan -> loan.network().spec());
        this.streams = subject.streams(spec);
        streams.forEach((modality, stream) -> baselines.put(modality,
            Baseline.of(stream, spec.inputs().get(modality), subject.maskPiece())));
        Modality any = streams.keySet().iterator().next();
        this.whole = subject.lender().lend(loan -> logits(loan, any, Removal.MASK,
            List.of(left(any, Removal.MASK, new BitSet()))))[subject.target().index()];
    }

    /** The modalities that are read. */
    public Map<Modality, Stream> streams() {
        return streams;
    }

    /** Which positions of a modality are read. */
    public BitSet there(Modality modality) {
        return subject.there(modality, streams.get(modality).length());
    }

    /** p of the sample as it is read. */
    public double whole() {
        return without(streams.keySet().iterator().next(), Removal.MASK, List.of(new BitSet()), Progress.SILENT,
            Cancellation.never())[0];
    }

    /** p without each of the sets of positions. */
    public double[] without(
        Modality modality, Removal removal, List<BitSet> sets, Progress progress, Cancellation cancellation) {
        List<BitSet> fresh = new ArrayList<>(new LinkedHashSet<>(sets));
        fresh.removeIf(taken -> known.containsKey(new Asked(modality, removal, taken)));
        Map<Integer, List<BitSet>> byLength = new TreeMap<>();
        fresh.forEach(taken -> byLength.computeIfAbsent(
            left(modality, removal, taken).length, first -> new ArrayList<>()).add(taken));
        int done = 0;
        for (Map.Entry<Integer, List<BitSet>> alike : byLength.entrySet()) {
            int together = Math.max(1, AT_ONCE / Math.max(1, alike.getKey() + others(modality)));
            for (int from = 0; from < alike.getValue().size(); from += together) {
                cancellation.check();
                List<BitSet> some = alike.getValue().subList(from, Math.min(alike.getValue().size(), from + together));
                double[] answers = answers(modality, removal, some);
                for (int i = 0; i < answers.length; i++) {
                    known.put(new Asked(modality, removal, (BitSet) some.get(i).clone()), answers[i]);
                }
                done += some.size();
                progress.at((double) done / fresh.size(), "");
            }
        }
        return sets.stream().mapToDouble(taken -> known.get(new Asked(modality, removal, taken))).toArray();
    }

    /**
     * The rows of H⁰ that are left to read, in order: a position, or n and a position where what says nothing stands in its
     * place. What is hidden from the model is as good as gone, so it costs nothing.
     */
    private int[] left(Modality modality, Removal removal, BitSet taken) {
        BitSet there = there(modality);
        return switch (removal) {
            case MASK -> {
                there.andNot(taken);
                yield there.stream().toArray();
            }
            case REPLACEMENT -> {
                int n = streams.get(modality).length();
                yield there.stream().map(position -> taken.get(position) ? n + position : position).toArray();
            }
        };
    }

    private int others(Modality modality) {
        return streams.entrySet().stream().filter(each -> each.getKey() != modality)
            .mapToInt(each -> each.getValue().length()).sum();
    }

    /** Of sets that leave equally many rows. */
    private double[] answers(Modality modality, Removal removal, List<BitSet> sets) {
        List<int[]> left = sets.stream().map(taken -> left(modality, removal, taken)).toList();
        int classes = spec.classes();
        double[] answers = new double[sets.size()];
        if (left.getFirst().length == 0 && streams.size() == 1) {
            // Nothing is left to read: every class is as good as any other.
            Arrays.fill(answers, spec.scored() ? 0 : 1.0 / classes);
            return answers;
        }
        float[] logits = subject.lender().lend(loan -> logits(loan, modality, removal, left));
        for (int i = 0; i < answers.length; i++) {
            answers[i] = spec.scored() ? Math.signum(whole) * logits[i] : Prediction.softmax(
                Arrays.copyOfRange(logits, i * classes, (i + 1) * classes), spec.temperature())[subject.target().index()];
        }
        return answers;
    }

    /** B × C numbers, row after row. */
    private float[] logits(Loan loan, Modality modality, Removal removal, List<int[]> left) {
        Network network = loan.network();
        Map<Modality, Sequence> start = network.start(LentRows.encoded(loan, subject, streams), Pass.READ);
        Sequence own = start.remove(modality);
        if (left.getFirst().length > 0) {
            start.put(modality, switch (removal) {
                case MASK -> picked(loan, own.values(), left);
                case REPLACEMENT -> {
                    Sequence silent = LentRows.sequence(loan, subject, modality, baselines.get(modality));
                    NDArray nothing = network.start(new Encoded(1, Map.of(modality, silent)), Pass.READ).get(modality).values();
                    yield picked(loan, NDArrays.concat(new NDList(own.values(), nothing), 1), left);
                }
            });
        }
        return network.decide(network.alone(left.size(), start, Pass.READ), Pass.READ).logits().toFloatArray();
    }

    /** These rows of 1 × n × d for each sample: B × k × d, all present. */
    private static Sequence picked(Loan loan, NDArray rows, List<int[]> places) {
        int k = places.getFirst().length;
        long[] flat = places.stream().flatMapToInt(Arrays::stream).asLongStream().toArray();
        return new Sequence(
            TokenEmbedding.rows(EngineMemory.of(loan.memory(), flat, places.size(), k), rows.squeeze(0)),
            loan.memory().ones(new Shape(1, k)));
    }
}
