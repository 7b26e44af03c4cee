package attune.feature;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Keeps the values asked for most recently, up to a number of bytes; a value larger than that is not kept. Safe from any
 * thread: a value is made outside the lock, so that a slow one holds up nobody; made twice at once, the first one stays.
 *
 * @param <K> key, compared by equals
 */
public final class BoundedCache<K, V> {

    private final long most;
    private final ToLongFunction<V> size;
    private final Map<K, V> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /** Keeps at most so many bytes, as {@code size} counts them. */
    public BoundedCache(long most, ToLongFunction<V> size) {
        this.most = most;
        this.size = size;
    }

    /** The value of a key, made if it is not here. */
    public V get(K key, Supplier<V> make) {
        synchronized (this) {
            V known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        V made = make.get();
        synchronized (this) {
            V known = kept.get(key);
            if (known != null) {
                return known;
            }
            long needed = size.applyAsLong(made);
            if (needed <= most) {
                kept.put(key, made);
                bytes += needed;
                dropOldest();
            }
            return made;
        }
    }

    synchronized long bytes() {
        return bytes;
    }

    private void dropOldest() {
        var oldest = kept.entrySet().iterator();
        while (bytes > most && oldest.hasNext()) {
            bytes -= size.applyAsLong(oldest.next().getValue());
            oldest.remove();
        }
    }
}
