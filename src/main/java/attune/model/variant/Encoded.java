package attune.model.variant;

import attune.domain.Modality;
import attune.model.block.Sequence;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the encoders made of a batch: X^(m) of equation 1, B × n × d_m, with what of it may be read. A modality that no
 * sample has is not in the map. Masking changes the flags alone, so one encoding answers any of them. A modality that is the
 * same in all samples may be given once, as 1 × n × d_m: its own layers are then computed once.
 *
 * @param size B
 */
public record Encoded(int size, Map<Modality, Sequence> sequences) {

    public Encoded {
        EnumMap<Modality, Sequence> ordered = new EnumMap<>(Modality.class);
        ordered.putAll(sequences);
        sequences = Collections.unmodifiableMap(ordered);
        if (sequences.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to read");
        }
    }
}
