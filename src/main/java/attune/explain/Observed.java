package attune.explain;

import attune.domain.Analysis;
import attune.domain.AttentionMap;
import attune.domain.Direction;
import attune.domain.GateWeights;
import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.Position;
import attune.inference.Forward;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a reading left behind: enough for the methods that ask the model nothing more.
 *
 * @param attention every layer, head and direction
 * @param positions of each modality that was read
 * @param gates empty for a model without gates
 * @param masking what was not read
 */
public record Observed(
    List<AttentionMap> attention, Map<Modality, List<Position>> positions, Optional<GateWeights> gates, Masking masking) {

    public Observed {
        attention = List.copyOf(attention);
        EnumMap<Modality, List<Position>> ordered = new EnumMap<>(Modality.class);
        ordered.putAll(positions);
        positions = Collections.unmodifiableMap(ordered);
    }

    public static Observed of(Analysis analysis, Masking masking) {
        return new Observed(analysis.attention(), analysis.positions(), analysis.gates(), masking);
    }

    public static Observed of(Forward forward, Masking masking) {
        return new Observed(forward.attention(), forward.positions(), forward.gates(), masking);
    }

    /** Which positions of a modality were read. */
    BitSet there(Modality modality) {
        BitSet there = new BitSet();
        for (int p = 0; p < positions.get(modality).size(); p++) {
            there.set(p, masking.reads(modality, p));
        }
        return there;
    }

    /** The directions that the network itself has, in the order of its maps. */
    List<Direction> directions() {
        return own().map(AttentionMap::direction).distinct().toList();
    }

    /** The weight that the answer gives the stream of each modality: its gate, or the same for all where there are none. */
    double weight(Modality modality) {
        return gates.map(found -> (double) found.of(modality)).orElse(1.0 / positions.size());
    }

    /** Without those of an encoder that it reads through, whose many layers would outnumber them in a mean. */
    private Stream<AttentionMap> own() {
        return attention.stream().filter(map -> map.stage() != AttentionMap.Stage.ENCODER);
    }

    /** The mean over layers, rounds and heads of a direction. */
    float[] mean(Direction direction) {
        List<AttentionMap> maps = own().filter(map -> map.direction().equals(direction)).toList();
        float[] mean = new float[maps.getFirst().weights().length];
        for (AttentionMap map : maps) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += map.weights()[i] / maps.size();
            }
        }
        return mean;
    }

    /** The maps of one place in the network: all its heads. */
    record Place(AttentionMap.Stage stage, int layer) {
    }

    /** The places from the first to the last: the encoder that it reads through, the layers of each modality, the rounds. */
    List<Place> places() {
        List<Place> places = new ArrayList<>(attention.stream().map(map -> new Place(map.stage(), map.layer())).distinct()
            .toList());
        places.sort((a, b) -> a.stage() == b.stage() ? Integer.compare(a.layer(), b.layer()) : a.stage().compareTo(b.stage()));
        return places;
    }
}
