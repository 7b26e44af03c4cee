package attune.explain;

import attune.domain.Faithfulness.Removal;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.Prediction;
import attune.domain.Stream;
import attune.inference.Loan;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.model.block.Pass;
import attune.model.block.Sequence;
import attune.model.variant.Encoded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * What becomes of the target's probability when positions of one modality are taken away. Answered from kept encoder outputs,
 * many sets at a time, each set once. Of a model that tells a score it is the score, on the side that it first fell to.
 */
public final class Probe {

    /** Positions in one pass: about a tenth of a second of a core. */
    private static final int AT_ONCE = 3000;

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
        this.whole = subject.lender().lend(loan ->
            logits(loan, streams.keySet().iterator().next(), Removal.MASK, List.of(new BitSet())))[subject.target().index()];
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
        int together = Math.max(1, AT_ONCE / streams.values().stream().mapToInt(Stream::length).sum());
        for (int from = 0; from < fresh.size(); from += together) {
            cancellation.check();
            List<BitSet> some = fresh.subList(from, Math.min(fresh.size(), from + together));
            double[] answers = subject.lender().lend(loan -> answers(loan, modality, removal, some));
            for (int i = 0; i < answers.length; i++) {
                known.put(new Asked(modality, removal, (BitSet) some.get(i).clone()), answers[i]);
            }
            progress.at((double) (from + some.size()) / fresh.size(), "");
        }
        return sets.stream().mapToDouble(taken -> known.get(new Asked(modality, removal, taken))).toArray();
    }

    private double[] answers(Loan loan, Modality modality, Removal removal, List<BitSet> sets) {
        float[] logits = logits(loan, modality, removal, sets);
        int classes = spec.classes();
        double[] answers = new double[sets.size()];
        for (int i = 0; i < answers.length; i++) {
            BitSet left = there(modality);
            left.andNot(sets.get(i));
            if (left.isEmpty() && removal == Removal.MASK && streams.size() == 1) {
                // Nothing is left to read: every class is as good as any other.
                answers[i] = spec.scored() ? 0 : 1.0 / classes;
            } else if (spec.scored()) {
                answers[i] = Math.signum(whole) * logits[i];
            } else {
                float[] own = Arrays.copyOfRange(logits, i * classes, (i + 1) * classes);
                answers[i] = Prediction.softmax(own, spec.temperature())[subject.target().index()];
            }
        }
        return answers;
    }

    /** B × C numbers, row after row. */
    private float[] logits(Loan loan, Modality modality, Removal removal, List<BitSet> sets) {
        Map<Modality, Sequence> sequences = new EnumMap<>(Modality.class);
        streams.forEach((each, stream) -> sequences.put(each, each == modality
            ? taken(loan, each, removal, sets) : LentRows.sequence(loan, subject, each, stream)));
        return loan.network().decide(new Encoded(sets.size(), sequences), Pass.READ).logits().toFloatArray();
    }

    private Sequence taken(Loan loan, Modality modality, Removal removal, List<BitSet> sets) {
        int n = streams.get(modality).length();
        float[] rows = loan.rows(modality, streams.get(modality));
        int width = rows.length / n;
        float[] values = new float[sets.size() * rows.length];
        float[] present = new float[sets.size() * n];
        for (int i = 0; i < sets.size(); i++) {
            int at = i * n;
            System.arraycopy(rows, 0, values, at * width, rows.length);
            BitSet there = there(modality);
            switch (removal) {
                case MASK -> there.andNot(sets.get(i));
                case REPLACEMENT -> {
                    float[] silent = loan.rows(modality, baselines.get(modality));
                    sets.get(i).stream().forEach(position ->
                        System.arraycopy(silent, position * width, values, (at + position) * width, width));
                }
            }
            System.arraycopy(LentRows.present(there, n), 0, present, at, n);
        }
        return LentRows.sequence(loan, values, present, sets.size());
    }
}
