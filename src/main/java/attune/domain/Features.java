package attune.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a model reads of one sample: a stream for each modality that is present. A modality that is absent is not in
 * the map; it is never zeros that pass for data.
 */
public record Features(Map<Modality, Stream> streams) {

    public Features {
        EnumMap<Modality, Stream> ordered = new EnumMap<>(Modality.class);
        ordered.putAll(streams);
        streams = Collections.unmodifiableMap(ordered);
    }

    public Optional<Stream> stream(Modality modality) {
        return Optional.ofNullable(streams.get(modality));
    }

    public boolean has(Modality modality) {
        return streams.containsKey(modality);
    }

    /** Nothing is present: no model can be asked. */
    public boolean isEmpty() {
        return streams.isEmpty();
    }
}
