package attune.model.variant;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import attune.domain.BadInput;
import attune.domain.Features;
import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.ModelTerms;
import attune.domain.Stream;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
        spec.inputs().keySet().forEach(modality -> packings.put(modality, new Packing(modality)));
        for (int i = 0; i < samples.size(); i++) {
            Masking masking = maskings.get(i);
            Map<Modality, Stream> readable = readable(samples.get(i), masking, spec);
            packings.forEach((modality, packing) ->
                packing.add(Optional.ofNullable(readable.get(modality)), masking));
        }
        Map<Modality, PackedStream> streams = new EnumMap<>(Modality.class);
        packings.forEach((modality, packing) -> {
            if (!packing.isEmpty()) {
                streams.put(modality, packing.pack(manager, type, spec.inputs().get(modality)));
            }
        });
        return new Batch(samples.size(), streams);
    }

    /**
     * As {@link #of}, nothing masked, for samples that may have none of these streams: such a one is nothing but padding, and
     * what
     * it lacks is to be joined to it later.
     */
    public static Batch packed(NDManager manager, List<Features> samples, ModelSpec spec) {
        Map<Modality, PackedStream> streams = new EnumMap<>(Modality.class);
        spec.inputs().forEach((modality, input) -> {
            Packing packing = new Packing(modality);
            samples.forEach(sample -> packing.add(sample.stream(modality), Masking.NONE));
            if (!packing.isEmpty()) {
                streams.put(modality, packing.pack(manager, DataType.FLOAT32, input));
            }
        });
        return new Batch(samples.size(), streams);
    }

    /** One sample, nothing masked. */
    public static Batch of(NDManager manager, Features sample, ModelSpec spec) {
        return of(manager, List.of(sample), List.of(Masking.NONE), spec);
    }

    /**
     * The streams that a model reads of one sample under a masking.
     *
     * @throws BadInput where there are none
     */
    public static Map<Modality, Stream> readable(Features sample, Masking masking, ModelTerms spec) {
        Map<Modality, Stream> streams = new EnumMap<>(Modality.class);
        for (Modality modality : spec.inputs().keySet()) {
            sample.stream(modality)
                .filter(stream -> IntStream.range(0, stream.length()).anyMatch(p -> masking.reads(modality, p)))
                .ifPresent(stream -> streams.put(modality, stream));
        }
        if (streams.isEmpty()) {
            throw new BadInput("model.nothing-to-read",
                spec.inputs().keySet().stream().map(Modality::id).collect(Collectors.joining(", ")));
        }
        return streams;
    }
}
