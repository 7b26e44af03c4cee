package attune.ui.inspect;

import attune.domain.Modality;
import attune.domain.Relevance;
import attune.figure.attention.Weights;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an attention map lights up on the sample: a number for each position of each modality that it reaches.
 *
 * @param lit by modality; a modality that is not reached is not in the map
 */
record Heat(Map<Modality, Lit> lit) {

    static final Heat NONE = new Heat(Map.of());

    /** How numbers of several positions become one: what is read adds up, readers are averaged. */
    enum Merge { SUM, MEAN }

    /** The numbers of one modality, one a position. */
    record Lit(float[] values, Merge merge) {

        /** One number for several positions, such as the pieces of a word. */
        float of(List<Integer> positions) {
            double sum = 0;
            for (int position : positions) {
                sum += values[position];
            }
            return (float) (merge == Merge.SUM || positions.isEmpty() ? sum : sum / positions.size());
        }
    }

    Heat {
        EnumMap<Modality, Lit> ordered = new EnumMap<>(Modality.class);
        ordered.putAll(lit);
        lit = Collections.unmodifiableMap(ordered);
    }

    Optional<Lit> of(Modality modality) {
        return Optional.ofNullable(lit.get(modality));
    }

    /** The numbers between the positions of two modalities, where there are any. */
    @FunctionalInterface
    interface Between {
        Optional<Weights> weights(Modality reader, Modality read);
    }

    /**
     * The heat of a focus. Positions that read: the mean of their rows, in every modality they read. Positions that are
     * read: the sum of their columns, in every modality that reads them. Nothing: the mean over all rows of {@code reader}, in
     * every modality it reads.
     */
    static Heat of(Between between, Modality reader, Focus focus) {
        EnumMap<Modality, Lit> lit = new EnumMap<>(Modality.class);
        for (Modality other : Modality.values()) {
            Optional<Lit> found = switch (focus) {
                case Focus.Nothing nothing -> between.weights(reader, other)
                    .map(weights -> new Lit(weights.meanOfRows(weights.everyRow()), Merge.SUM));
                case Focus.Reads reads -> between.weights(reads.reader(), other)
                    .map(weights -> new Lit(weights.meanOfRows(reads.positions()), Merge.SUM));
                case Focus.ReadBy readBy -> between.weights(other, readBy.read())
                    .map(weights -> new Lit(weights.sumOfColumns(readBy.positions()), Merge.MEAN));
            };
            found.ifPresent(numbers -> lit.put(other, numbers));
        }
        return new Heat(lit);
    }

    /** What each position matters to the answer, for a method that knows nothing of reading. */
    static Heat of(Map<Modality, Relevance> relevance) {
        EnumMap<Modality, Lit> lit = new EnumMap<>(Modality.class);
        relevance.forEach((modality, numbers) -> lit.put(modality, new Lit(numbers.values(),
            numbers.spans().stream().anyMatch(span -> span.cardinality() > 1) ? Merge.MEAN : Merge.SUM)));
        return new Heat(lit);
    }
}
