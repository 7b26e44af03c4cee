package attune.explain;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import attune.domain.Explanation;
import attune.domain.ExplanationMethod;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.Relevance;
import attune.domain.Stream;
import attune.domain.StreamSpec;
import attune.inference.Loan;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.model.block.EngineMemory;
import attune.model.block.Pass;
import attune.model.variant.Batch;
import attune.model.variant.PackedStream;
import attune.model.variant.PackedStream.State;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Integrated gradients of the target's logit along a straight line from a baseline on which every position says nothing (see
 * {@link Baseline}) to the sample: through the encoders for pictures and sound, from word vectors on for text. A position's
 * number is the sum over its inputs.
 */
public final class IntegratedGradients {

    /** Steps of the midpoint rule. */
    public static final int STEPS = 64;
    /** Positions in one pass forward and back: a loan of some tenths of a second. */
    private static final int AT_ONCE = 160;

    private final Subject subject;
    private final ModelSpec spec;
    private final List<Input> inputs = new ArrayList<>();

    /** A modality along the path: what its encoder reads, or what the encoder made of it. */
    private record Input(Modality modality, Stream stream, State state, StraightPath.Line line) {
    }

    private IntegratedGradients(Subject subject) {
        this.subject = subject;
        spec = subject.lender().lend(loan -> loan.network().spec());
        subject.lender().lend(loan -> {
            subject.streams(spec).forEach((modality, stream) -> inputs.add(input(loan, modality, stream)));
            return inputs.size();
        });
    }

    /** {@link #STEPS} steps, loan after loan. */
    public static Explanation of(Subject subject, Progress progress, Cancellation cancellation) {
        return of(subject, STEPS, progress, cancellation);
    }

    /** As above, in so many steps. */
    public static Explanation of(Subject subject, int steps, Progress progress, Cancellation cancellation) {
        IntegratedGradients method = new IntegratedGradients(subject);
        StraightPath path = new StraightPath(
            method.inputs.stream().map(Input::line).toList(), steps, DataType.FLOAT32);
        int positions = method.inputs.stream().mapToInt(input -> input.stream().length()).sum();
        int together = Math.clamp(AT_ONCE / positions, 1, steps);
        for (int first = 0; first < steps; first += together) {
            cancellation.check();
            int from = first;
            int end = Math.min(steps, first + together);
            subject.lender().lend(loan -> {
                path.walk(loan.memory(), from, end, points -> method.logits(loan, points));
                return end;
            });
            progress.at((double) end / steps, "");
        }
        double[] ends = subject.lender().lend(loan -> path.ends(loan.memory(), points -> method.logits(loan, points)));
        return method.explanation(path, ends);
    }

    private Input input(Loan loan, Modality modality, Stream stream) {
        Stream nothing = Baseline.of(stream, spec.inputs().get(modality), subject.maskPiece());
        long n = stream.length();
        return switch (stream) {
            case Stream.RegionPixels regions -> new Input(modality, stream, State.RAW, StraightPath.Line.of(
                ((Stream.RegionPixels) nothing).values(), regions.values(), n, 3, regions.side(), regions.side()));
            case Stream.LogMelSegments heard -> {
                StreamSpec.LogMel mel = (StreamSpec.LogMel) spec.inputs().get(modality);
                yield new Input(modality, stream, State.RAW, StraightPath.Line.of(
                    standardised(((Stream.LogMelSegments) nothing).values(), mel), standardised(heard.values(), mel),
                    n, heard.bands(), heard.frames()));
            }
            case Stream.TokenIds tokens -> rows(loan, modality, stream, nothing);
            case Stream.Vectors vectors -> rows(loan, modality, stream, nothing);
        };
    }

    private static Input rows(Loan loan, Modality modality, Stream stream, Stream nothing) {
        float[] rows = loan.rows(modality, stream);
        return new Input(modality, stream, State.ENCODED, StraightPath.Line.of(
            loan.rows(modality, nothing), rows, stream.length(), rows.length / stream.length()));
    }

    private static float[] standardised(float[] values, StreamSpec.LogMel mel) {
        float[] standardised = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            standardised[i] = (float) ((values[i] - mel.mean()) / mel.deviation());
        }
        return standardised;
    }

    /** The target's logit at B points: B numbers. */
    private NDArray logits(Loan loan, List<NDArray> points) {
        Map<Modality, PackedStream> streams = new EnumMap<>(Modality.class);
        int samples = (int) points.getFirst().getShape().get(0);
        for (int i = 0; i < points.size(); i++) {
            streams.put(inputs.get(i).modality(), packed(loan.memory(), inputs.get(i), points.get(i), samples));
        }
        return loan.network().decide(loan.network().encode(new Batch(samples, streams)), Pass.READ).logits()
            .get(":, " + subject.target().index());
    }

    private PackedStream packed(NDManager memory, Input input, NDArray point, int samples) {
        int n = input.stream().length();
        float[] one = LentRows.present(subject.there(input.modality(), n), n);
        float[] all = new float[samples * n];
        for (int b = 0; b < samples; b++) {
            System.arraycopy(one, 0, all, b * n, n);
        }
        NDArray present = EngineMemory.of(memory, DataType.FLOAT32, all, samples, n);
        if (input.state() == State.ENCODED) {
            return new PackedStream(point, Optional.empty(), present, State.ENCODED);
        }
        long[] each = point.getShape().getShape();
        long[] flat = LongStream.concat(LongStream.of(each[0] * each[1]), LongStream.of(each).skip(2)).toArray();
        NDArray places = EngineMemory.of(memory, LongStream.range(0, (long) samples * n).toArray(), samples, n);
        return new PackedStream(point.reshape(flat), Optional.of(places), present, State.RAW);
    }

    private Explanation explanation(StraightPath path, double[] ends) {
        Map<Modality, Relevance> relevance = new EnumMap<>(Modality.class);
        double sum = 0;
        for (int i = 0; i < inputs.size(); i++) {
            double[] each = path.attributions(i);
            float[] values = new float[inputs.get(i).stream().length()];
            int width = each.length / values.length;
            for (int p = 0; p < values.length; p++) {
                double position = 0;
                for (int j = p * width; j < (p + 1) * width; j++) {
                    position += each[j];
                }
                values[p] = (float) position;
                sum += position;
            }
            relevance.put(inputs.get(i).modality(), Relevance.ofPositions(inputs.get(i).stream().positions(), values));
        }
        return new Explanation(ExplanationMethod.INTEGRATED_GRADIENTS, subject.target(), relevance, List.of(),
            Optional.of(new Explanation.Completeness(sum, ends[1], ends[0])));
    }
}
