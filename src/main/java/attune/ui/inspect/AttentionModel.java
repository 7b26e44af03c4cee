package attune.ui.inspect;

import attune.domain.Direction;
import attune.domain.Explanation;
import attune.domain.ExplanationMethod;
import attune.domain.Frame;
import attune.domain.Modality;
import attune.domain.Position;
import attune.domain.Ranking;
import attune.figure.Marks;
import attune.figure.attention.AttentionMaps;
import attune.figure.attention.Depth;
import attune.figure.attention.Head;
import attune.figure.attention.Unit;
import attune.figure.attention.UnitMatrix;
import attune.figure.attention.UnitNaming;
import attune.figure.attention.Units;
import attune.figure.attention.Weights;
import attune.workbench.Reading;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Which map is shown, what is pointed at, and the heat that follows from both. A choice outlives a reading that cannot show
 * it: switch a stream off and on, and the direction comes back.
 */
final class AttentionModel {

    private final UnitNaming clipNames;
    private final UnitNaming imageNames;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Focus> focus = new ReadOnlyObjectWrapper<>(new Focus.Nothing());
    private final ReadOnlyObjectWrapper<Heat> heat = new ReadOnlyObjectWrapper<>(Heat.NONE);
    private final ReadOnlyObjectWrapper<Sense> sense = new ReadOnlyObjectWrapper<>(Sense.MAP);
    private final ReadOnlyObjectWrapper<Focus> pinned = new ReadOnlyObjectWrapper<>(new Focus.Nothing());
    private final Pointer pointer = new Pointer();
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
    }

    AttentionModel(UnitNaming clipNames, UnitNaming imageNames) {
        this.clipNames = clipNames;
        this.imageNames = imageNames;
    }

    /** Takes a new reading, or null for none; what was pointed at or explained belonged to the one before. */
    void take(Reading next) {
        boolean samePositions = reading != null && next != null
            && reading.analysis().positions().equals(next.analysis().positions());
        reading = next;
        maps = next == null ? null : new AttentionMaps(next.analysis());
        explanation = null;
        units.clear();
        if (samePositions) {
            pointer.hover(new Focus.Nothing());
        } else {
            pointer.clear();
        }
        refresh();
    }

    /** Shows what a method says in place of the weights of a layer and head; null shows those again. */
    void explain(Explanation said) {
        explanation = said;
        refresh();
    }

    void choose(Direction direction) {
        wantedDirection = direction;
        unpin();
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

    /** What pointing asks from now on; what is pointed at already is asked anew. */
    void choose(Sense asked) {
        sense.set(asked);
        pointer.turn(this::focusOf);
        point();
    }

    /** Hovers a row of the matrix: what does it read? */
    void hoverRow(int row) {
        hover(rowFocus(row));
    }

    /** Hovers a column of the matrix: who reads it? */
    void hoverColumn(int column) {
        hover(columnFocus(column));
    }

    /** Pins a row of the matrix in place of what was pinned. */
    void pinRow(int row) {
        pointer.pin(rowFocus(row));
        point();
    }

    /** Pins a column of the matrix in place of what was pinned. */
    void pinColumn(int column) {
        pointer.pin(columnFocus(column));
        point();
    }

    /** Hovers positions on the sample itself: a word's pieces, a region, seconds. */
    void hover(Modality modality, List<Integer> positions) {
        hover(focusOf(modality, positions));
    }

    /** Pins positions on the sample itself, or lets go of them where they were pinned. */
    void pin(Modality modality, List<Integer> positions) {
        pointer.toggle(focusOf(modality, positions));
        point();
    }

    /** Pins positions on the sample itself in place of what was pinned. */
    void pinAll(Modality modality, List<Integer> positions) {
        pointer.pin(focusOf(modality, positions));
        point();
    }

    void brush(Modality modality, List<Integer> positions) {
        pointer.brush(focusOf(modality, positions));
        point();
    }

    void leave() {
        hover(new Focus.Nothing());
    }

    /** Lets go of what was pinned; false where nothing was. */
    boolean unpin() {
        boolean was = pointer.isPinned();
        pointer.pin(new Focus.Nothing());
        point();
        return was;
    }

    /** What the attention panel shows; null without a reading or for a model without attention. */
    ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Focus> focus() {
        return focus.getReadOnlyProperty();
    }

    /** What is pinned; nothing where nothing is. */
    ReadOnlyObjectProperty<Focus> pinned() {
        return pinned.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Heat> heat() {
        return heat.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Sense> sense() {
        return sense.getReadOnlyProperty();
    }

    /**
     * The order in which the map on screen puts what it reads: by the mean over all rows, or over those that are pinned; for a
     * method without maps, by what it says of the read. Empty while nothing is shown.
     */
    Optional<Ranking> ranking(ExplanationMethod method) {
        Shown now = shown.get();
        if (now == null || (explanation == null) != (method == ExplanationMethod.ATTENTION)) {
            return Optional.empty();
        }
        Modality read = now.direction().read();
        BitSet there = new BitSet();
        there.set(0, positions().get(read).size());
        if (now.matrix().isEmpty()) {
            return Optional.ofNullable(explanation.relevance().get(read))
                .map(relevance -> Ranking.ofRelevance(method, read, relevance, there));
        }
        boolean row = pointer.pinned() instanceof Focus.Reads reads && reads.reader() == now.direction().reader();
        List<Integer> rows = row ? pointer.pinned().positions() : List.of();
        return between(now.direction().reader(), read).map(weights -> Ranking.ofMap(method, now.direction(), rows,
            rows.isEmpty() ? weights.meanOfRows(weights.everyRow()) : weights.meanOfRows(rows), there));
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

    /** The rows or columns of the matrix that what is pointed at stands in. */
    Marks marks() {
        Shown now = shown.get();
        if (now == null || focus.get().modality().isEmpty()) {
            return Marks.NONE;
        }
        Modality at = focus.get().modality().get();
        List<Unit> of = units(at);
        int[] found = IntStream.range(0, of.size())
            .filter(unit -> of.get(unit).positions().stream().anyMatch(focus.get().positions()::contains)).toArray();
        boolean row = at == now.direction().reader() && (at != now.direction().read() || focus.get() instanceof Focus.Reads);
        if (found.length == 0 || !row && at != now.direction().read()) {
            return Marks.NONE;
        }
        int count = found[found.length - 1] - found[0] + 1;
        return row ? Marks.rows(found[0], count) : Marks.columns(found[0], count);
    }

    /** What the focus is called: the name of its unit, or of its first and last; empty for nothing. */
    String pointed() {
        return focus.get().modality().map(modality -> {
            List<String> names = units(modality).stream()
                .filter(unit -> unit.positions().stream().anyMatch(focus.get().positions()::contains)).map(Unit::name).toList();
            return names.size() < 2 ? String.join("", names) : names.getFirst() + " – " + names.getLast();
        }).orElse("");
    }

    /** What stands for one thing in the chosen reading, in order: words, regions, seconds. */
    List<Unit> units(Modality modality) {
        return units.computeIfAbsent(modality, each -> units(each, positions().getOrDefault(each, List.of())));
    }

    private Focus rowFocus(int row) {
        Modality reader = shown.get().direction().reader();
        List<Integer> positions = units(reader).get(row).positions();
        return sense.get() == Sense.READ_BY ? new Focus.ReadBy(reader, positions) : new Focus.Reads(reader, positions);
    }

    private Focus columnFocus(int column) {
        Modality read = shown.get().direction().read();
        List<Integer> positions = units(read).get(column).positions();
        return sense.get() == Sense.READS ? new Focus.Reads(read, positions) : new Focus.ReadBy(read, positions);
    }

    /** As the map runs: on the side of the read, who reads it; on the reader's side, and off the direction, what it reads. */
    private Focus focusOf(Modality modality, List<Integer> positions) {
        if (positions.isEmpty() || shown.get() == null) {
            return new Focus.Nothing();
        }
        Direction direction = shown.get().direction();
        boolean isRead = switch (sense.get()) {
            case MAP -> direction.read() == modality && direction.reader() != modality;
            case READS -> false;
            case READ_BY -> true;
        };
        return isRead ? new Focus.ReadBy(modality, positions) : new Focus.Reads(modality, positions);
    }

    private void hover(Focus at) {
        pointer.hover(at);
        if (!pointer.focus().equals(focus.get())) {
            point();
        }
    }

    private void point() {
        pinned.set(pointer.pinned());
        focus.set(pointer.focus());
        Shown now = shown.get();
        if (now == null) {
            heat.set(Heat.NONE);
        } else if (now.matrix().isEmpty()) {
            heat.set(Heat.of(explanation.relevance()));
        } else {
            heat.set(Heat.of(this::between, now.direction().reader(), focus.get()));
        }
    }

    private Optional<Weights> between(Modality reader, Modality read) {
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
        point();
    }

    private UnitMatrix matrix(Weights weights) {
        return UnitMatrix.of(weights, units(weights.direction().reader()), units(weights.direction().read()));
    }

    private List<Unit> units(Modality modality, List<Position> positions) {
        boolean still = reading.pieces().window().isEmpty();
        UnitNaming naming = !still ? clipNames
            : reading.pieces().frames().size() > 1 ? imageNames : new UnitNaming("", imageNames.face());
        return Units.of(positions, reading.pieces().script().filter(text -> modality == Modality.TEXT), naming);
    }

    /** Positions of a modality whose time overlaps a stretch of the clip. */
    static List<Integer> within(List<Position> positions, double start, double end) {
        List<Integer> found = new ArrayList<>();
        IntStream.range(0, positions.size()).filter(at -> Units.time(positions.get(at))
            .filter(time -> time.start() <= end && time.end() >= start).isPresent()).forEach(found::add);
        return found;
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
