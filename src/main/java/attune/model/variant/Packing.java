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
        int total = rows(streams.stream().mapToInt(Stream::length).sum(), spec);
        long[] places = new long[parts.size() * longest];
        float[] present = new float[places.length];
        int next = 0;
        for (int row = 0; row < parts.size(); row++) {
            boolean[] reads = parts.get(row).map(Part::reads).orElse(new boolean[0]);
            for (int p = 0; p < longest; p++) {
                int at = row * longest + p;
                places[at] = p < reads.length ? next++ : total;
                present[at] = p < reads.length && reads[p] ? 1 : 0;
            }
        }
        return new PackedStream(inputs(manager, type, spec, streams, total),
            EngineMemory.of(manager, places, parts.size(), longest),
            EngineMemory.of(manager, type, present, parts.size(), longest));
    }

    /**
     * Rows of the encoder's input. Convolutions are prepared by the engine for each size anew and kept for later; a few
     * empty rows at the end keep the sizes few, so that what was prepared is used again.
     */
    private static int rows(int positions, StreamSpec spec) {
        return switch (spec) {
            case StreamSpec.Regions regions -> Math.ceilDiv(positions, STEP) * STEP;
            case StreamSpec.LogMel mel -> Math.ceilDiv(positions, STEP) * STEP;
            case StreamSpec.Tokens tokens -> positions;
            case StreamSpec.Rows vectors -> positions;
        };
    }

    private NDArray inputs(NDManager manager, DataType type, StreamSpec spec, List<Stream> streams, int total) {
        return switch (spec) {
            case StreamSpec.Tokens tokens -> EngineMemory.of(manager, ids(streams, total, tokens.size()), total);
            case StreamSpec.Regions regions -> EngineMemory.of(manager, type,
                values(streams, spec, total * 3 * regions.side() * regions.side(), 0, 1),
                total, 3, regions.side(), regions.side());
            case StreamSpec.LogMel mel -> EngineMemory.of(manager, type,
                values(streams, spec, total * mel.bands() * mel.segmentFrames(), mel.mean(), mel.deviation()),
                total, mel.bands(), mel.segmentFrames());
            case StreamSpec.Rows rows -> EngineMemory.of(manager, type,
                values(streams, spec, total * rows.width(), 0, 1), total, rows.width());
        };
    }

    private long[] ids(List<Stream> streams, int total, int vocabulary) {
        long[] ids = new long[total];
        int next = 0;
        for (Stream stream : streams) {
            if (!(stream instanceof Stream.TokenIds tokens)) {
                throw foreign(stream, "word pieces");
            }
            for (int id : tokens.ids()) {
                if (id < 0 || id >= vocabulary) {
                    throw new IllegalArgumentException("piece " + id + " is not among the " + vocabulary + " of the model");
                }
                ids[next++] = id;
            }
        }
        return ids;
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
        if (stream instanceof Stream.Vectors vectors && spec instanceof StreamSpec.Rows rows
            && vectors.width() == rows.width()) {
            return vectors.values();
        }
        throw foreign(stream, spec.toString());
    }

    private IllegalArgumentException foreign(Stream stream, String wanted) {
        return new IllegalArgumentException(
            modality.id() + ": the model reads " + wanted + ", not " + stream.getClass().getSimpleName());
    }
}
