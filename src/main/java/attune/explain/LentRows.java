package attune.explain;

import ai.djl.ndarray.types.DataType;
import attune.domain.Modality;
import attune.domain.Stream;
import attune.inference.Loan;
import attune.model.block.EngineMemory;
import attune.model.block.Sequence;
import attune.model.variant.Encoded;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/** Kept encoder outputs as a lent network reads them. */
final class LentRows {

    private LentRows() {
    }

    /** One sample, as it is. */
    static Encoded encoded(Loan loan, Subject subject, Map<Modality, Stream> streams) {
        Map<Modality, Sequence> sequences = new EnumMap<>(Modality.class);
        streams.forEach((modality, stream) -> sequences.put(modality, sequence(loan, subject, modality, stream)));
        return new Encoded(1, sequences);
    }

    /** One modality of it: 1 × n × d_m. */
    static Sequence sequence(Loan loan, Subject subject, Modality modality, Stream stream) {
        return sequence(loan, loan.rows(modality, stream), present(subject.there(modality, stream.length()), stream.length()), 1);
    }

    /** B × n × d_m rows, of which those of {@code present} are read. */
    static Sequence sequence(Loan loan, float[] rows, float[] present, int samples) {
        int n = present.length / samples;
        return new Sequence(
            EngineMemory.of(loan.memory(), DataType.FLOAT32, rows, samples, n, rows.length / present.length),
            EngineMemory.of(loan.memory(), DataType.FLOAT32, present, samples, n));
    }

    /** n numbers: 1 where a position is there. */
    static float[] present(BitSet there, int n) {
        float[] present = new float[n];
        there.stream().forEach(position -> present[position] = 1);
        return present;
    }
}
