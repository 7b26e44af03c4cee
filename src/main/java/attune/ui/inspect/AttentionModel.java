package attune.ui.inspect;

import attune.domain.Direction;
import attune.domain.Modality;
import attune.domain.Position;
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
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Which attention map is shown, what is pointed at, and the heat that follows from both. A choice outlives a reading that
 * cannot show it: switch a stream off and on, and the direction comes back.
 */
final class AttentionModel {

    private static final Focus NOTHING = new Focus.Nothing();

    private final UnitNaming clipNames;
    private final UnitNaming imageNames;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Focus> focus = new ReadOnlyObjectWrapper<>(NOTHING);
    private final ReadOnlyObjectWrapper<Heat> heat = new ReadOnlyObjectWrapper<>(Heat.NONE);
    private Direction wantedDirection;
    private Depth wantedDepth;
    private Head wantedHead = new Head.Mean();
    private Reading reading;
    private AttentionMaps maps;
    private Focus hovered = NOTHING;
    private Focus pinned = NOTHING;
    private Focus brushed = NOTHING;

    /**
     * What the attention panel shows at one moment.
     *
     * @param directions to choose from
     * @param depths layers to choose from in the direction shown
     * @param heads number of heads to choose from
     */
    record Shown(
        List<Direction> directions, Direction direction, List<Depth> depths, Depth depth, int heads, Head head,
        UnitMatrix matrix) {
    }

    AttentionModel(UnitNaming clipNames, UnitNaming imageNames) {
        this.clipNames = clipNames;
        this.imageNames = imageNames;
    }

    /** Takes a new reading, or null for none; what was hovered, pinned or brushed pointed into the one before. */
    void take(Reading next) {
        boolean samePositions = reading != null && next != null
            && reading.analysis().positions().equals(next.analysis().positions());
        reading = next;
        maps = next == null ? null : new AttentionMaps(next.analysis());
        if (!samePositions) {
            pinned = NOTHING;
            brushed = NOTHING;
        }
        hovered = NOTHING;
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
        pin(rowFocus(row));
    }

    /** Pins a column of the matrix in place of what was pinned. */
    void pinColumn(int column) {
        pin(columnFocus(column));
    }

    /** Hovers positions on the sample itself: a word's pieces, a region, seconds. */
    void hover(Modality modality, List<Integer> positions) {
        hover(focusOf(modality, positions));
    }

    /** Pins positions on the sample itself, or lets go of them where they were pinned. */
    void pin(Modality modality, List<Integer> positions) {
        Focus at = focusOf(modality, positions);
        pin(at.equals(pinned) ? NOTHING : at);
    }

    void brush(Modality modality, List<Integer> positions) {
        brushed = focusOf(modality, positions);
        point();
    }

    void leave() {
        hover(NOTHING);
    }

    /** Lets go of what was pinned; false where nothing was. */
    boolean unpin() {
        boolean was = pinned != NOTHING;
        pin(NOTHING);
        return was;
    }

    /** What the attention panel shows; null without a reading or for a model without attention. */
    ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Focus> focus() {
        return focus.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Heat> heat() {
        return heat.getReadOnlyProperty();
    }

    /** The row of the matrix that the focus stands for; -1 where it stands for none, or for several. */
    int markedRow() {
        return focus.get() instanceof Focus.Reads reads && shown.get() != null
            && reads.reader() == shown.get().direction().reader()
            ? unit(shown.get().matrix().rows(), reads.positions()) : -1;
    }

    /** The column of the matrix that the focus stands for; -1 where it stands for none, or for several. */
    int markedColumn() {
        return focus.get() instanceof Focus.ReadBy readBy && shown.get() != null
            && readBy.read() == shown.get().direction().read()
            ? unit(shown.get().matrix().columns(), readBy.positions()) : -1;
    }

    /** What the focus is called: the name of its unit, or of its first and last; empty for nothing. */
    String pointed() {
        return switch (focus.get()) {
            case Focus.Nothing nothing -> "";
            case Focus.Reads reads -> named(reads.reader(), reads.positions());
            case Focus.ReadBy readBy -> named(readBy.read(), readBy.positions());
        };
    }

    private String named(Modality modality, List<Integer> positions) {
        List<String> names = units(modality, positions().getOrDefault(modality, List.of())).stream()
            .filter(unit -> unit.positions().stream().anyMatch(positions::contains)).map(Unit::name).toList();
        return names.isEmpty() ? "" : names.size() == 1 ? names.getFirst() : names.getFirst() + " – " + names.getLast();
    }

    private static int unit(List<Unit> units, List<Integer> positions) {
        return IntStream.range(0, units.size()).filter(at -> units.get(at).positions().equals(positions))
            .findFirst().orElse(-1);
    }

    private Focus rowFocus(int row) {
        Shown now = shown.get();
        return new Focus.Reads(now.direction().reader(), now.matrix().rows().get(row).positions());
    }

    private Focus columnFocus(int column) {
        Shown now = shown.get();
        return new Focus.ReadBy(now.direction().read(), now.matrix().columns().get(column).positions());
    }

    /** On the side of the read, who reads it; on the reader's side, and off the chosen direction, what it reads. */
    private Focus focusOf(Modality modality, List<Integer> positions) {
        if (positions.isEmpty() || shown.get() == null) {
            return NOTHING;
        }
        Direction direction = shown.get().direction();
        boolean isRead = direction.read() == modality && direction.reader() != modality;
        return isRead ? new Focus.ReadBy(modality, positions) : new Focus.Reads(modality, positions);
    }

    private void hover(Focus at) {
        hovered = at;
        point();
    }

    private void pin(Focus at) {
        pinned = at;
        point();
    }

    private void point() {
        focus.set(pinned != NOTHING ? pinned : hovered != NOTHING ? hovered : brushed);
        Shown now = shown.get();
        heat.set(now == null ? Heat.NONE : Heat.of(maps, now.direction(), now.depth(), now.head(), focus.get()));
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
            Weights weights = maps.weights(direction, depth, head).orElseThrow();
            UnitMatrix matrix = UnitMatrix.of(weights, units(direction.reader(), weights.rows()),
                units(direction.read(), weights.columns()));
            shown.set(new Shown(directions, direction, depths, depth, heads, head, matrix));
        }
        point();
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
}
