package attune.model.block;

import ai.djl.ndarray.NDArray;
import attune.domain.Direction;
import attune.domain.Modality;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Equation 3, one round: U_m = H_m + mean over present k ≠ m of MHA_{m→k}(LN H_m, LN H_k), then
 * H_m ← U_m + FFN(LN U_m). Own weights a direction; where no other modality is present U_m = H_m.
 */
public final class CrossModalRound {

    /** The sequences after the round, and what was read in every direction that both ends were there for. */
    public record Result(Map<Modality, Sequence> sequences, Map<Direction, Attended> read) {
    }

    private final Map<Modality, LayerNorm> beforeAttention = new EnumMap<>(Modality.class);
    private final Map<Modality, LayerNorm> beforeFeedForward = new EnumMap<>(Modality.class);
    private final Map<Modality, FeedForward> feedForward = new EnumMap<>(Modality.class);
    private final Map<Direction, MultiHeadAttention> attention = new LinkedHashMap<>();
    private final NDArray one;
    private final Dropout dropout;

    public CrossModalRound(
        Parameters parameters, Set<Modality> modalities, int width, int heads, int inner, Dropout dropout) {
        for (Modality reader : modalities) {
            beforeAttention.put(reader, new LayerNorm(parameters.in("norm1." + reader.id()), width));
            beforeFeedForward.put(reader, new LayerNorm(parameters.in("norm2." + reader.id()), width));
            feedForward.put(reader, new FeedForward(parameters.in("feedforward." + reader.id()), width, inner));
            for (Modality read : modalities) {
                Direction direction = new Direction(reader, read);
                if (!direction.isSelf()) {
                    attention.put(direction, new MultiHeadAttention(parameters.in(direction.id()), width, heads));
                }
            }
        }
        one = parameters.constant(1);
        this.dropout = dropout;
    }

    /** A modality that no sample of the batch has may be left out. */
    public Result forward(Map<Modality, Sequence> sequences, Pass pass) {
        Map<Modality, NDArray> normalised = new EnumMap<>(Modality.class);
        sequences.forEach((m, sequence) -> normalised.put(m, beforeAttention.get(m).forward(sequence.values())));
        Map<Modality, Sequence> after = new EnumMap<>(Modality.class);
        Map<Direction, Attended> all = new LinkedHashMap<>();
        sequences.forEach((reader, sequence) -> {
            NDArray updated = sequence.values();
            if (sequences.size() > 1) {
                updated = updated.add(dropout.forward(read(reader, sequences, normalised, all, pass), pass));
            }
            NDArray thought = feedForward.get(reader).forward(beforeFeedForward.get(reader).forward(updated));
            after.put(reader, sequence.with(updated.add(dropout.forward(thought, pass))));
        });
        return new Result(after, all);
    }

    /** B × n × d: the mean over the others that a sample has of what the reader reads in them; 0 where there is none. */
    private NDArray read(Modality reader, Map<Modality, Sequence> sequences, Map<Modality, NDArray> normalised,
        Map<Direction, Attended> all, Pass pass) {
        NDArray sum = null;
        NDArray others = null;
        for (Map.Entry<Modality, Sequence> other : sequences.entrySet()) {
            Direction direction = new Direction(reader, other.getKey());
            if (direction.isSelf()) {
                continue;
            }
            AttentionMask mask =
                AttentionMask.between(sequences.get(reader).present(), other.getValue().present());
            Attended attended = attention.get(direction).forward(
                normalised.get(reader), normalised.get(other.getKey()), mask, pass);
            all.put(direction, attended);
            // The output's bias would speak for a modality that is not there.
            NDArray there = other.getValue().anything().expandDims(2);
            NDArray said = attended.output().mul(there);
            sum = sum == null ? said : sum.add(said);
            others = others == null ? there : others.add(there);
        }
        return sum.div(others.maximum(one));
    }
}
