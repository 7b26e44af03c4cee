package attune.explain;

import attune.domain.Modality;
import attune.domain.Position;
import attune.domain.Relevance;
import attune.domain.Script;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person sees as one thing: the pieces of a word, a region of a picture, the segments that begin in the same second.
 * A piece outside every word stands alone.
 */
public final class Spans {

    private Spans() {
    }

    /** The spans of every modality, in order. */
    public static Map<Modality, List<BitSet>> of(Map<Modality, List<Position>> positions, Optional<Script> script) {
        Map<Modality, List<BitSet>> spans = new EnumMap<>(Modality.class);
        positions.forEach((modality, each) -> spans.put(modality, of(each, script)));
        return spans;
    }

    private static List<BitSet> of(List<Position> positions, Optional<Script> script) {
        Map<Object, BitSet> byKey = new LinkedHashMap<>();
        List<BitSet> singles = Relevance.singles(positions.size());
        for (int p = 0; p < positions.size(); p++) {
            BitSet single = singles.get(p);
            byKey.computeIfAbsent(key(positions.get(p), script, single), first -> new BitSet()).or(single);
        }
        return new ArrayList<>(byKey.values());
    }

    /** Equal for what belongs together. */
    private static Object key(Position position, Optional<Script> script, BitSet alone) {
        return switch (position) {
            case Position.Piece piece -> {
                int word = script.map(text -> text.wordAt(piece.chars())).orElse(-1);
                yield word >= 0 ? word : alone;
            }
            case Position.Segment segment -> (int) Math.floor(segment.time().start() + 1e-6);
            case Position.Region region -> alone;
            case Position.Row row -> alone;
        };
    }
}
