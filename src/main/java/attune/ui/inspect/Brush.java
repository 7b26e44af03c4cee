package attune.ui.inspect;

import attune.domain.Direction;
import attune.domain.ExplanationMethod;
import attune.domain.Modality;
import attune.domain.Position;
import attune.domain.Ranking;
import attune.figure.Marks;
import attune.figure.attention.AttentionMaps;
import attune.figure.attention.Unit;
import attune.figure.attention.Units;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What is pointed at, on a map or on the sample itself, and the heat that follows: what it reads, or who reads it, everywhere
 * else. There is one for the whole perspective.
 */
final class Brush {

    private final AttentionModel maps;
    private final Pointer pointer = new Pointer();
    private final ReadOnlyObjectWrapper<Focus> focus = new ReadOnlyObjectWrapper<>(new Focus.Nothing());
    private final ReadOnlyObjectWrapper<Heat> heat = new ReadOnlyObjectWrapper<>(Heat.NONE);
    private final ReadOnlyObjectWrapper<Sense> sense = new ReadOnlyObjectWrapper<>(Sense.MAP);
    private final ReadOnlyObjectWrapper<Focus> pinned = new ReadOnlyObjectWrapper<>(new Focus.Nothing());
    private AttentionMaps read;
    private Map<Modality, List<Position>> positions = Map.of();

    Brush(AttentionModel maps) {
        this.maps = maps;
        maps.shown().addListener((shown, before, now) -> follow(before, now));
    }

    /** What was pointed at belonged to the map before: a pin stays where another reading has the same positions. */
    private void follow(AttentionModel.Shown before, AttentionModel.Shown now) {
        if (maps.maps() != read) {
            read = maps.maps();
            if (maps.positions().equals(positions)) {
                pointer.hover(new Focus.Nothing());
            } else {
                pointer.clear();
                positions = maps.positions();
            }
        }
        if (before != null && now != null && !before.direction().equals(now.direction())) {
            pointer.pin(new Focus.Nothing());
        }
        point();
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
        AttentionModel.Shown now = maps.shown().get();
        if (now == null || now.explanation().isEmpty() != (method == ExplanationMethod.ATTENTION)) {
            return Optional.empty();
        }
        Modality read = now.direction().read();
        BitSet there = new BitSet();
        there.set(0, maps.positions().get(read).size());
        if (now.matrix().isEmpty()) {
            return Optional.ofNullable(now.explanation().orElseThrow().relevance().get(read))
                .map(relevance -> Ranking.ofRelevance(method, read, relevance, there));
        }
        boolean row = pointer.pinned() instanceof Focus.Reads reads && reads.reader() == now.direction().reader();
        List<Integer> rows = row ? pointer.pinned().positions() : List.of();
        return maps.between(now.direction().reader(), read).map(weights -> Ranking.ofMap(method, now.direction(), rows,
            rows.isEmpty() ? weights.meanOfRows(weights.everyRow()) : weights.meanOfRows(rows), there));
    }

    /** The rows or columns of the matrix that what is pointed at stands in. */
    Marks marks() {
        AttentionModel.Shown now = maps.shown().get();
        if (now == null || focus.get().modality().isEmpty()) {
            return Marks.NONE;
        }
        Modality at = focus.get().modality().get();
        List<Unit> of = maps.units(at);
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
            List<String> names = maps.units(modality).stream()
                .filter(unit -> unit.positions().stream().anyMatch(focus.get().positions()::contains)).map(Unit::name).toList();
            return names.size() < 2 ? String.join("", names) : names.getFirst() + " – " + names.getLast();
        }).orElse("");
    }

    /** Positions of a modality whose time overlaps a stretch of the clip. */
    static List<Integer> within(List<Position> positions, double start, double end) {
        List<Integer> found = new ArrayList<>();
        IntStream.range(0, positions.size()).filter(at -> Units.time(positions.get(at))
            .filter(time -> time.start() <= end && time.end() >= start).isPresent()).forEach(found::add);
        return found;
    }

    private Focus rowFocus(int row) {
        Modality reader = maps.shown().get().direction().reader();
        List<Integer> positions = maps.units(reader).get(row).positions();
        return sense.get() == Sense.READ_BY ? new Focus.ReadBy(reader, positions) : new Focus.Reads(reader, positions);
    }

    private Focus columnFocus(int column) {
        Modality read = maps.shown().get().direction().read();
        List<Integer> positions = maps.units(read).get(column).positions();
        return sense.get() == Sense.READS ? new Focus.Reads(read, positions) : new Focus.ReadBy(read, positions);
    }

    /** As the map runs: on the side of the read, who reads it; on the reader's side, and off the direction, what it reads. */
    private Focus focusOf(Modality modality, List<Integer> positions) {
        if (positions.isEmpty() || maps.shown().get() == null) {
            return new Focus.Nothing();
        }
        Direction direction = maps.shown().get().direction();
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
        AttentionModel.Shown now = maps.shown().get();
        if (now == null) {
            heat.set(Heat.NONE);
        } else if (now.matrix().isEmpty()) {
            heat.set(Heat.of(now.explanation().orElseThrow().relevance()));
        } else {
            heat.set(Heat.of(maps::between, now.direction().reader(), focus.get()));
        }
    }
}
