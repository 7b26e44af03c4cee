package attune.feature;

import attune.domain.Features;
import attune.domain.Frame;
import attune.domain.Modality;
import attune.domain.Pieces;
import attune.domain.Script;
import attune.domain.Stream;
import attune.domain.StreamSpec;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The second of three caches: each modality's stream by the piece it was made from and how the model wants it. Pictures and
 * sounds are told apart by being the same object, which {@link PiecesCache} gives again for the same content. So an edit
 * of the text makes the text's stream anew and no other. Safe from any thread.
 */
public final class StreamCache {

    private static final long MOST = 256L << 20;

    private final BoundedCache<Key, Optional<Stream>> streams = new BoundedCache<>(MOST, StreamCache::bytes);

    private record Key(Object piece, double start, StreamSpec spec) {
    }

    /** A script as one cutter cuts it: two models may have vocabularies that differ in nothing but what is in them. */
    private record Cut(Script script, SameObject cutter) {
    }

    /** As {@link FeatureExtraction#extract}, but making only what is not here yet. */
    public Features extract(FeatureExtraction extraction, Pieces pieces) {
        Map<Modality, Stream> found = new EnumMap<>(Modality.class);
        double start = pieces.start();
        boolean onClock = pieces.window().isPresent();
        pieces.script().ifPresent(script -> put(found, extraction, Modality.TEXT,
            new Cut(script, new SameObject(extraction.cutter())), 0, () -> extraction.text(script)));
        List<Frame> frames = pieces.frames();
        if (!frames.isEmpty()) {
            put(found, extraction, Modality.VISION, new SameObject(frames), onClock ? 1 : 0,
                () -> extraction.vision(frames, onClock));
        }
        pieces.sound().ifPresent(sound ->
            put(found, extraction, Modality.AUDIO, new SameObject(sound), start, () -> extraction.audio(sound, start)));
        return new Features(found);
    }

    private void put(Map<Modality, Stream> found, FeatureExtraction extraction, Modality modality, Object piece, double start,
        Supplier<Optional<Stream>> make) {
        StreamSpec spec = extraction.spec(modality);
        if (spec != null) {
            streams.get(new Key(piece, start, spec), make).ifPresent(stream -> found.put(modality, stream));
        }
    }

    private static long bytes(Optional<Stream> stream) {
        return 64 + stream.map(known -> switch (known) {
            case Stream.TokenIds tokens -> 4L * tokens.ids().length;
            case Stream.RegionPixels pixels -> 4L * pixels.values().length;
            case Stream.LogMelSegments segments -> 4L * segments.values().length;
            case Stream.Vectors vectors -> 4L * vectors.values().length;
        }).orElse(0L);
    }
}
