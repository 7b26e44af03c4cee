package attune.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A cache keeps what was asked for last and never more than it may. */
class BoundedCacheTest {

    private final List<String> made = new ArrayList<>();
    private final BoundedCache<String, String> cache = new BoundedCache<>(10, String::length);

    @Test
    void keepsWhatWasAskedForLast() {
        ask("aaaa");
        ask("bbbb");
        ask("aaaa");
        ask("cccc");
        assertEquals(8, cache.bytes());
        ask("aaaa");
        assertEquals(List.of("aaaa", "bbbb", "cccc"), made);
        ask("bbbb");
        assertEquals(List.of("aaaa", "bbbb", "cccc", "bbbb"), made);
    }

    @Test
    void whatIsLargerThanTheCacheIsGivenButNotKept() {
        ask("small");
        assertEquals("much too large", ask("much too large"));
        assertEquals(5, cache.bytes());
        ask("small");
        assertEquals(2, made.size());
    }

    @Test
    void manyThreadsAgree() {
        BoundedCache<Integer, int[]> shared = new BoundedCache<>(40, value -> 4);
        assertTrue(IntStream.range(0, 20_000).parallel()
            .allMatch(i -> shared.get(i % 17, () -> new int[] {i % 17})[0] == i % 17));
        assertTrue(shared.bytes() <= 40);
    }

    private String ask(String key) {
        return cache.get(key, () -> {
            made.add(key);
            return key;
        });
    }
}
