package attune.model.variant;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import attune.domain.BadInput;
import attune.domain.Features;
import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.StreamSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * B samples as a network reads them. A modality that a sample lacks, or that is masked whole, is no position at all; one
 * that no sample has is not in the map.
 *
 * @param size B
 */
public record Batch(int size, Map<Modality, PackedStream> streams) {

    public Batch {
        EnumMap<Modality, PackedStream> ordered = new EnumMap<>(Modality.class);
        ordered.putAll(streams);
        streams = Collections.unmodifiableMap(ordered);
    }

    /**
     * Packs samples; modalities that the model does not read are left out.
     *
     * @param manager owns the batch: close it after the backward pass
     * @param maskings one a sample
     * @throws BadInput where a sample has nothing that may be read
     */
    public static Batch of(NDManager manager, List<Features> samples, List<Masking> maskings, ModelSpec spec) {
        return of(manager, DataType.FLOAT32, samples, maskings, spec);
    }

    /** As above, at the precision of the network. */
    public static Batch of(
        NDManager manager, DataType type, List<Features> samples, List<Masking> maskings, ModelSpec spec) {
        if (samples.isEmpty() || samples.size() != maskings.size()) {
            throw new IllegalArgumentException(samples.size() + " samples and " + maskings.size() + " maskings");
        }
        Map<Modality, Packing> packings = new EnumMap<>(Modality.class);
        for (int i = 0; i < samples.size(); i++) {
            boolean anything = false;
            for (Map.Entry<Modality, StreamSpec> input : spec.inputs().entrySet()) {
                Packing packing = packings.computeIfAbsent(input.getKey(), Packing::new);
                anything |= packing.add(samples.get(i).stream(input.getKey()), maskings.get(i));
            }
            if (!anything) {
                throw new BadInput("model.nothing-to-read", names(spec));
            }
        }
        Map<Modality, PackedStream> streams = new EnumMap<>(Modality.class);
        packings.forEach((modality, packing) -> {
            if (!packing.isEmpty()) {
                streams.put(modality, packing.pack(manager, type, spec.inputs().get(modality)));
            }
        });
        return new Batch(samples.size(), streams);
    }

    /** One sample, nothing masked. */
    public static Batch of(NDManager manager, Features sample, ModelSpec spec) {
        return of(manager, List.of(sample), List.of(Masking.NONE), spec);
    }

    private static String names(ModelSpec spec) {
        List<String> names = new ArrayList<>();
        spec.inputs().keySet().forEach(modality -> names.add(modality.id()));
        return String.join(", ", names);
    }

    /** What may be read of a stream by a masking; empty where that is nothing. */
    static Optional<boolean[]> readable(Modality modality, int length, Masking masking) {
        boolean[] reads = new boolean[length];
        boolean any = false;
        for (int p = 0; p < length; p++) {
            reads[p] = masking.reads(modality, p);
            any |= reads[p];
        }
        return any ? Optional.of(reads) : Optional.empty();
    }
}
