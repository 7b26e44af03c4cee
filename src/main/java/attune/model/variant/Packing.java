package attune.model.variant;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.Stream;
import attune.domain.StreamSpec;
import attune.model.block.EngineMemory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers one modality of a batch, sample by sample. */
final class Packing {

    /** The stream of one sample and which of its positions may be read. */
    private record Part(Stream stream, boolean[] reads) {
    }

    private static final int STEP = 16;

    private final Modality modality;
    private final List<Optional<Part>> parts = new ArrayList<>();

    Packing(Modality modality) {
        this.modality = modality;
    }

    /** Adds the next sample; empty where it has nothing that may be read. */
    void add(Optional<Stream> stream, Masking masking) {
        parts.add(stream.map(present -> {
            boolean[] reads = new boolean[present.length()];
            for (int p = 0; p < reads.length; p++) {
                reads[p] = masking.reads(modality, p);
            }
            return new Part(present, reads);
        }));
    }

    boolean isEmpty() {
        return parts.stream().allMatch(Optional::isEmpty);
    }

    PackedStream pack(NDManager manager, DataType type, StreamSpec spec) {
        int longest = parts.stream().flatMap(Optional::stream).mapToInt(part -> part.reads().length).max().orElse(0);
        List<Stream> streams = parts.stream().flatMap(Optional::stream).map(Part::stream).toList();
        boolean encoded = streams.getFirst() instanceof Stream.Vectors && !(spec instanceof StreamSpec.Rows);
        boolean padded = switch (spec) {
            case StreamSpec.Tokens tokens -> true;
            case StreamSpec.Rows rows -> true;
            case StreamSpec.Hidden hidden -> true;
            case StreamSpec.Regions regions -> encoded;
            case StreamSpec.LogMel mel -> encoded;
        };
        if (padded) {
            return new PackedStream(new Padding(modality, parts.size(), longest).of(manager, type, spec, streamsOrEmpty()),
                Optional.empty(), present(manager, type, longest),
                encoded ? PackedStream.State.ENCODED : PackedStream.State.RAW);
        }
        int total = rows(streams.stream().mapToInt(Stream::length).sum());
        long[] places = new long[parts.size() * longest];
        int next = 0;
        for (int row = 0; row < parts.size(); row++) {
            boolean[] reads = parts.get(row).map(Part::reads).orElse(new boolean[0]);
            for (int p = 0; p < longest; p++) {
                int at = row * longest + p;
                places[at] = p < reads.length ? next++ : total;
            }
        }
        return new PackedStream(inputs(manager, type, spec, streams, total),
            Optional.of(EngineMemory.of(manager, places, parts.size(), longest)), present(manager, type, longest),
            PackedStream.State.RAW);
    }

    private List<Optional<Stream>> streamsOrEmpty() {
        return parts.stream().map(part -> part.map(Part::stream)).toList();
    }

    private NDArray present(NDManager manager, DataType type, int longest) {
        float[] present = new float[parts.size() * longest];
        for (int row = 0; row < parts.size(); row++) {
            boolean[] reads = parts.get(row).map(Part::reads).orElse(new boolean[0]);
            for (int p = 0; p < reads.length; p++) {
                present[row * longest + p] = reads[p] ? 1 : 0;
            }
        }
        return EngineMemory.of(manager, type, present, parts.size(), longest);
    }

    /**
     * Rows of the encoder's input. Convolutions are prepared by the engine for each size anew and kept for later; a few
     * empty rows at the end keep the sizes few, so that what was prepared is used again.
     */
    private static int rows(int positions) {
        return Math.ceilDiv(positions, STEP) * STEP;
    }

    private NDArray inputs(NDManager manager, DataType type, StreamSpec spec, List<Stream> streams, int total) {
        return switch (spec) {
            case StreamSpec.Regions regions -> EngineMemory.of(manager, type,
                values(streams, spec, total * 3 * regions.side() * regions.side(), 0, 1),
                total, 3, regions.side(), regions.side());
            case StreamSpec.LogMel mel -> EngineMemory.of(manager, type,
                values(streams, spec, total * mel.bands() * mel.segmentFrames(), mel.mean(), mel.deviation()),
                total, mel.bands(), mel.segmentFrames());
            case StreamSpec.Tokens tokens -> throw new IllegalStateException("word pieces are padded");
            case StreamSpec.Hidden hidden -> throw new IllegalStateException("hidden states are padded");
            case StreamSpec.Rows rows -> throw new IllegalStateException("vectors are padded");
        };
    }

    /** All numbers one after the other, standardised. */
    private float[] values(List<Stream> streams, StreamSpec spec, int size, double mean, double deviation) {
        float[] all = new float[size];
        int next = 0;
        for (Stream stream : streams) {
            float[] values = checked(stream, spec);
            for (float value : values) {
                all[next++] = (float) ((value - mean) / deviation);
            }
        }
        return all;
    }

    private float[] checked(Stream stream, StreamSpec spec) {
        if (stream instanceof Stream.RegionPixels pixels && spec instanceof StreamSpec.Regions regions
            && pixels.side() == regions.side()) {
            return pixels.values();
        }
        if (stream instanceof Stream.LogMelSegments heard && spec instanceof StreamSpec.LogMel mel
            && heard.bands() == mel.bands() && heard.frames() == mel.segmentFrames()) {
            return heard.values();
        }
        throw foreign(modality, stream, spec.toString());
    }

    static IllegalArgumentException foreign(Modality modality, Stream stream, String wanted) {
        return new IllegalArgumentException(
            modality.id() + ": the model reads " + wanted + ", not " + stream.getClass().getSimpleName());
    }
}
