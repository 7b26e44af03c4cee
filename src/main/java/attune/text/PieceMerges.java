package attune.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the pieces of a vocabulary: again and again the two neighbours that stand side by side most often in all words
 * become one piece (Sennrich et al. 2016). Equal counts are taken in the order of the pieces' letters.
 */
final class PieceMerges {

    /** A pair seen fewer times makes no piece. */
    private static final int SELDOM = 2;
    private static final int GAP = -1;

    private record Pair(int left, int right) {
    }

    private record Candidate(Pair pair, long count, String piece) {
    }

    private static final class Counted {
        private int[] symbols;
        private final int count;

        Counted(int[] symbols, int count) {
            this.symbols = symbols;
            this.count = count;
        }
    }

    private final List<Counted> words = new ArrayList<>();
    private final List<String> symbols = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Pair, Long> counts = new HashMap<>();
    private final Map<Pair, Set<Integer>> places = new HashMap<>();
    private final PriorityQueue<Candidate> queue = new PriorityQueue<>(
        Comparator.comparingLong(Candidate::count).reversed().thenComparing(Candidate::piece));

    /** Adds a word as its characters, those inside marked with ##; an empty one is a gap no piece reaches over. */
    void add(List<String> characters, int count) {
        int[] word = characters.stream().mapToInt(character -> character.isEmpty() ? GAP : number(character)).toArray();
        words.add(new Counted(word, count));
        change(words.size() - 1, 1);
        queue.clear();
    }

    /** The characters of all words, before any merge. */
    Set<String> characters() {
        return new TreeSet<>(symbols);
    }

    /** The next piece, or null where nothing is left to join. */
    String next() {
        if (queue.isEmpty()) {
            counts.keySet().forEach(this::offer);
        }
        while (!queue.isEmpty()) {
            Candidate best = queue.poll();
            long now = counts.getOrDefault(best.pair, 0L);
            if (now == best.count && now >= SELDOM) {
                join(best.pair, number(best.piece));
                return best.piece;
            }
            if (now >= SELDOM && now < best.count) {
                offer(best.pair);
            }
        }
        return null;
    }

    private void join(Pair pair, int joined) {
        Set<Pair> touched = new HashSet<>();
        for (int place : List.copyOf(places.getOrDefault(pair, Set.of()))) {
            Counted word = words.get(place);
            change(place, -1);
            int[] merged = new int[word.symbols.length];
            int length = 0;
            for (int i = 0; i < word.symbols.length; i++) {
                boolean here = i + 1 < word.symbols.length && word.symbols[i] == pair.left && word.symbols[i + 1] == pair.right;
                merged[length++] = here ? joined : word.symbols[i];
                i += here ? 1 : 0;
            }
            word.symbols = Arrays.copyOf(merged, length);
            change(place, 1);
            for (int i = 0; i + 1 < length; i++) {
                touched.add(new Pair(merged[i], merged[i + 1]));
            }
        }
        touched.stream().filter(counts::containsKey).forEach(this::offer);
    }

    /** Adds (1) or takes away (-1) the pairs of a word. */
    private void change(int place, int sign) {
        Counted word = words.get(place);
        for (int i = 0; i + 1 < word.symbols.length; i++) {
            if (word.symbols[i] == GAP || word.symbols[i + 1] == GAP) {
                continue;
            }
            Pair pair = new Pair(word.symbols[i], word.symbols[i + 1]);
            long count = counts.merge(pair, (long) sign * word.count, Long::sum);
            if (sign > 0) {
                places.computeIfAbsent(pair, key -> new HashSet<>()).add(place);
            } else if (count == 0) {
                counts.remove(pair);
                places.remove(pair);
            } else {
                places.get(pair).remove(place);
            }
        }
    }

    private void offer(Pair pair) {
        String right = symbols.get(pair.right).substring(TokenizerJson.INSIDE.length());
        queue.add(new Candidate(pair, counts.get(pair), symbols.get(pair.left) + right));
    }

    private int number(String symbol) {
        return numbers.computeIfAbsent(symbol, key -> {
            symbols.add(key);
            return symbols.size() - 1;
        });
    }
}
