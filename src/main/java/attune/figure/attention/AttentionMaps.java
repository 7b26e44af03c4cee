package attune.figure.attention;

import attune.domain.Analysis;
import attune.domain.AttentionMap;
import attune.domain.AttentionMap.Stage;
import attune.domain.Direction;
import attune.domain.Modality;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All attention maps of one analysis, to be asked for by direction, layer and head; on one thread, since means are kept. */
public final class AttentionMaps {

    /** Cross-modal directions first, then each modality reading itself; readers in the order text, vision, audio. */
    private static final Comparator<Direction> ORDER = Comparator.comparing(Direction::isSelf)
        .thenComparing(Direction::reader).thenComparing(Direction::read, Comparator.reverseOrder());
    private static final Comparator<Depth> DEPTHS = Comparator.comparing(Depth::stage).thenComparing(Depth::layer);

    private final List<AttentionMap> maps;
    private final Map<Asked, Optional<Weights>> answered = new HashMap<>();

    private record Asked(Direction direction, Depth depth, Head head) {
    }

    public AttentionMaps(Analysis analysis) {
        this.maps = analysis.attention();
    }

    /** The directions that the model has; empty for a model without attention. */
    public List<Direction> directions() {
        return maps.stream().map(AttentionMap::direction).distinct().sorted(ORDER).toList();
    }

    public List<Depth> depths(Direction direction) {
        return maps.stream().filter(map -> map.direction().equals(direction))
            .map(map -> new Depth(map.stage(), map.layer())).distinct().sorted(DEPTHS).toList();
    }

    /** The layers of a direction in the network's own part, then those in a text encoder of others; what there is of both. */
    public List<List<Depth>> parts(Direction direction) {
        Map<Boolean, List<Depth>> parts = depths(direction).stream()
            .collect(Collectors.partitioningBy(depth -> depth.stage() == Stage.ENCODER));
        return parts.values().stream().filter(part -> !part.isEmpty()).toList();
    }

    public int heads(Direction direction, Depth depth) {
        return of(direction, depth).size();
    }

    /** The weights of one head, or the mean of all; empty where there is no such map. */
    public Optional<Weights> weights(Direction direction, Depth depth, Head head) {
        return answered.computeIfAbsent(new Asked(direction, depth, head), this::weights);
    }

    private Optional<Weights> weights(Asked asked) {
        Direction direction = asked.direction();
        Depth depth = asked.depth();
        Head head = asked.head();
        List<AttentionMap> heads = of(direction, depth);
        List<AttentionMap> taken = switch (head) {
            case Head.Mean mean -> heads;
            case Head.One one -> heads.stream().filter(map -> map.head() == one.index()).toList();
        };
        return taken.isEmpty() ? Optional.empty() : Optional.of(mean(direction, taken));
    }

    /**
     * How {@code reader} reads {@code read} beside a chosen layer: the same stage and layer where the model has them,
     * else the last layer of the stage it has.
     */
    public Optional<Weights> beside(Depth chosen, Head head, Modality reader, Modality read) {
        Direction direction = new Direction(reader, read);
        List<Depth> depths = depths(direction);
        if (depths.isEmpty()) {
            return Optional.empty();
        }
        Stage last = depths.getLast().stage();
        Depth depth = depths.contains(chosen) ? chosen
            : depths.stream().filter(each -> each.stage() == last).toList().getLast();
        Optional<Weights> same = weights(direction, depth, head);
        return same.isPresent() ? same : weights(direction, depth, new Head.Mean());
    }

    private List<AttentionMap> of(Direction direction, Depth depth) {
        return maps.stream().filter(map -> map.direction().equals(direction)
            && map.stage() == depth.stage() && map.layer() == depth.layer()).toList();
    }

    private static Weights mean(Direction direction, List<AttentionMap> heads) {
        AttentionMap first = heads.getFirst();
        float[] mean = new float[first.weights().length];
        for (AttentionMap head : heads) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += head.weights()[i] / heads.size();
            }
        }
        return new Weights(direction, first.rows(), first.columns(), mean);
    }
}
