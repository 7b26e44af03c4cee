package attune.feature;

import attune.domain.Frame;
import attune.domain.Sound;
import attune.domain.TimeSpan;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The first of three caches: decoded frames with their faces, and sounds, by content, window and what was asked for. The
 * script is not in it: so a clip whose text was edited finds its pictures and its sound here. Safe from any thread.
 */
public final class PiecesCache {

    /** Bytes: some forty windows of sixteen 360p frames. */
    private static final long MOST_PIXELS = 448L << 20;
    private static final long MOST_SOUND = 64L << 20;

    private final BoundedCache<Key, List<Frame>> frames = new BoundedCache<>(MOST_PIXELS, PiecesCache::pixels);
    private final BoundedCache<Key, Sound> sounds = new BoundedCache<>(MOST_SOUND, sound -> 4L * sound.samples().length);

    /** Content is the id of the unedited sample. */
    private record Key(String content, Optional<TimeSpan> window, int count, int detail) {
    }

    List<Frame> frames(String content, Optional<TimeSpan> window, int count, int maxSide, Supplier<List<Frame>> decode) {
        return frames.get(new Key(content, window, count, maxSide), decode);
    }

    Sound sound(String content, TimeSpan window, int rate, Supplier<Sound> decode) {
        return sounds.get(new Key(content, Optional.of(window), 1, rate), decode);
    }

    private static long pixels(List<Frame> frames) {
        return frames.stream().mapToLong(frame -> frame.picture().rgb().length).sum();
    }
}
