package attune.domain;

import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What of the features a model must not read: whole modalities, and single positions by their index in the stream.
 * Masking leaves the features as they are, so that it can be answered from the cached encoder outputs.
 *
 * @param modalities switched off
 * @param positions indices hidden in each modality that stays on
 */
public record Masking(Set<Modality> modalities, Map<Modality, BitSet> positions) {

    public static final Masking NONE = new Masking(Set.of(), Map.of());

    public Masking {
        modalities = modalities.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(modalities));
        EnumMap<Modality, BitSet> copied = new EnumMap<>(Modality.class);
        positions.forEach((modality, hidden) -> {
            if (!hidden.isEmpty()) {
                copied.put(modality, (BitSet) hidden.clone());
            }
        });
        positions = Collections.unmodifiableMap(copied);
    }

    public static Masking without(Modality... modalities) {
        return new Masking(Set.of(modalities), Map.of());
    }

    /** Whether the model may read position {@code index} of {@code modality}. */
    public boolean reads(Modality modality, int index) {
        BitSet hidden = positions.get(modality);
        return !modalities.contains(modality) && (hidden == null || !hidden.get(index));
    }
}
