package attune.ui.inspect;

import attune.domain.AttentionMap;
import attune.domain.Direction;
import attune.domain.Explanation;
import attune.domain.Frame;
import attune.domain.Modality;
import attune.domain.Position;
import attune.figure.attention.AttentionMaps;
import attune.figure.attention.Depth;
import attune.figure.attention.Head;
import attune.figure.attention.Unit;
import attune.figure.attention.UnitMatrix;
import attune.figure.attention.Weights;
import attune.ui.common.AttentionText;
import attune.workbench.Reading;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Which map of a reading is shown. A choice outlives a reading that cannot show it: switch a stream off and on, and the direction
 * comes back.
 */
final class AttentionModel {

    private final AttentionText text;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
    private final Brush brush;
    private final Map<Modality, List<Unit>> units = new EnumMap<>(Modality.class);
    private Direction wantedDirection;
    private Depth wantedDepth;
    private Head wantedHead = new Head.Mean();
    private Reading reading;
    private AttentionMaps maps;
    private Explanation explanation;

    /**
     * What the attention panel shows at one moment.
     *
     * @param directions to choose from
     * @param depths layers to choose from in the direction shown
     * @param heads number of heads to choose from
     * @param matrix empty for a method that has numbers of positions alone
     * @param explanation what a method other than attention itself says; empty where the weights themselves are shown
     */
    record Shown(
        List<Direction> directions, Direction direction, List<Depth> depths, Depth depth, int heads, Head head,
        Optional<UnitMatrix> matrix, Optional<Explanation> explanation) {

        /** Whether it is not the model that reads here, but the text encoder of others that it reads through. */
        boolean ofEncoder() {
            return explanation.isEmpty() && depth.stage() == AttentionMap.Stage.ENCODER;
        }
    }

    AttentionModel(AttentionText text) {
        this.text = text;
        brush = new Brush(this);
    }

    /** Takes a new reading, or null for none; what was explained belonged to the one before. */
    void take(Reading next) {
        reading = next;
        maps = next == null ? null : new AttentionMaps(next.analysis());
        explanation = null;
        units.clear();
        refresh();
    }

    /** Shows what a method says in place of the weights of a layer and head; null shows those again. */
    void explain(Explanation said) {
        explanation = said;
        refresh();
    }

    void choose(Direction direction) {
        wantedDirection = direction;
        refresh();
    }

    void choose(Depth depth) {
        wantedDepth = depth;
        refresh();
    }

    void choose(Head head) {
        wantedHead = head;
        refresh();
    }

    void choose(Depth depth, Head head) {
        wantedDepth = depth;
        wantedHead = head;
        refresh();
    }

    /** What the attention panel shows; null without a reading or for a model without attention. */
    ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /** What is pointed at, on the maps or on the sample. */
    Brush brush() {
        return brush;
    }

    /** All layers and heads of the reading; null without one. */
    AttentionMaps maps() {
        return maps;
    }

    /** The map of the chosen direction at any layer and head, for the overview; empty where there is none. */
    Optional<UnitMatrix> matrix(Depth depth, Head head) {
        Direction direction = shown.get().direction();
        return maps.weights(direction, depth, head).map(this::matrix);
    }

    /** What stands for one thing in the chosen reading, in order: words, regions, seconds. */
    List<Unit> units(Modality modality) {
        return units.computeIfAbsent(modality, each -> reading == null ? List.of()
            : text.units(each, positions().getOrDefault(each, List.of()), reading.pieces()));
    }

    /** The numbers between two modalities, of the layer and head or of the method that are shown; empty where there are none. */
    Optional<Weights> between(Modality reader, Modality read) {
        Shown now = shown.get();
        return explanation == null ? maps.beside(now.depth(), now.head(), reader, read)
            : explained(new Direction(reader, read));
    }

    private Optional<Weights> explained(Direction direction) {
        return explanation.map(direction)
            .map(map -> new Weights(direction, map.rows(), map.columns(), map.values()));
    }

    private void refresh() {
        List<Direction> directions = maps == null ? List.of() : maps.directions();
        if (directions.isEmpty()) {
            shown.set(null);
        } else {
            Direction direction = directions.contains(wantedDirection) ? wantedDirection : directions.getFirst();
            List<Depth> depths = maps.depths(direction);
            Depth depth = depths.contains(wantedDepth) ? wantedDepth : depths.getLast();
            int heads = maps.heads(direction, depth);
            Head head = wantedHead instanceof Head.One one && one.index() >= heads ? new Head.Mean() : wantedHead;
            Optional<Weights> weights = explanation == null ? maps.weights(direction, depth, head) : explained(direction);
            shown.set(new Shown(directions, direction, depths, depth, heads, head, weights.map(this::matrix),
                Optional.ofNullable(explanation)));
        }
    }

    private UnitMatrix matrix(Weights weights) {
        return UnitMatrix.of(weights, units(weights.direction().reader()), units(weights.direction().read()));
    }

    /** What each present modality's positions stand for; empty without a reading. */
    Map<Modality, List<Position>> positions() {
        return reading == null ? Map.of() : reading.analysis().positions();
    }

    /** The frames or images of the reading, in order. */
    List<Frame> frames() {
        return reading == null ? List.of() : reading.pieces().frames();
    }
}
