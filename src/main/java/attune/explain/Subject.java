package attune.explain;

import attune.domain.BadInput;
import attune.domain.Features;
import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.Stream;
import attune.domain.Target;
import attune.inference.Lender;
import attune.model.variant.Batch;
import java.util.BitSet;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What is explained: a sample as a model reads it, and the class that is asked about.
 *
 * @param lender of the model's network
 * @param masking what is not read, whatever an explanation takes away on top
 * @param maskPiece the word piece that stands for no word
 */
public record Subject(Lender lender, Features features, Masking masking, Target target, int maskPiece) {

    /**
     * The streams that are read.
     *
     * @throws BadInput where there are none
     */
    Map<Modality, Stream> streams(ModelSpec spec) {
        return Batch.readable(features, masking, spec);
    }

    /** Which of a modality's n positions are read. */
    BitSet there(Modality modality, int n) {
        BitSet there = new BitSet();
        IntStream.range(0, n).filter(position -> masking.reads(modality, position)).forEach(there::set);
        return there;
    }
}
