package attune.model.variant;

import attune.domain.Modality;
import attune.model.block.Sequence;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The modalities of a batch after what each goes through by itself (equations 1 and 2), before they meet.
 *
 * @param size B
 * @param sequences B × n × d each; a modality that no sample has is not in the map
 * @param attention every layer and head so far
 */
public record Alone(int size, Map<Modality, Sequence> sequences, List<AttentionWeights> attention) {

    public Alone {
        EnumMap<Modality, Sequence> ordered = new EnumMap<>(Modality.class);
        ordered.putAll(sequences);
        sequences = Collections.unmodifiableMap(ordered);
        attention = List.copyOf(attention);
        if (sequences.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to read");
        }
    }
}
