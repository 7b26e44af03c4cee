package attune.ui.compare;

import attune.domain.AttentionMap;
import attune.domain.Direction;
import attune.domain.Frame;
import attune.figure.Axis;
import attune.figure.Matrix;
import attune.figure.Scale;
import attune.figure.attention.AttentionMaps;
import attune.figure.attention.Depth;
import attune.figure.attention.Head;
import attune.figure.attention.Unit;
import attune.figure.attention.UnitAxes;
import attune.figure.attention.UnitMatrix;
import attune.figure.attention.Weights;
import attune.ui.common.AttentionText;
import attune.workbench.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The same map of every column: one direction, layer and head, on one scale; and the difference of two. */
final class Maps {

    /** The frames of the open sample and of the pinned one, before and now. */
    private static final int PICTURED = 4;

    private final AttentionText text;
    private final List<UnitAxes> pictured = new ArrayList<>();

    Maps(AttentionText text) {
        this.text = text;
    }

    /**
     * The map of one column.
     *
     * @param depth the layer it is of: the one wanted or, where the model does not have that, its last
     */
    record Shown(UnitMatrix units, Depth depth, Axis rows, Axis columns) {
    }

    /** Every direction that any of the readings has. */
    static List<Direction> directions(List<Reading> readings) {
        Set<Direction> all = new LinkedHashSet<>();
        readings.forEach(reading -> all.addAll(new AttentionMaps(reading.analysis()).directions()));
        return List.copyOf(all);
    }

    /** Every layer of a direction that any of the readings has, those of a text encoder of others last: few models have them. */
    static List<Depth> depths(List<Reading> readings, Direction direction) {
        Set<Depth> all = new LinkedHashSet<>();
        readings.forEach(reading -> all.addAll(new AttentionMaps(reading.analysis()).depths(direction)));
        return all.stream().sorted(Comparator.comparing(depth -> depth.stage() == AttentionMap.Stage.ENCODER)).toList();
    }

    /** The most heads that any of the readings has there. */
    static int heads(List<Reading> readings, Direction direction, Depth depth) {
        return readings.stream().mapToInt(reading -> new AttentionMaps(reading.analysis()).heads(direction, depth))
            .max().orElse(0);
    }

    /** The map of a reading; empty where its model has no such direction, or not this head. */
    Optional<Shown> of(Reading reading, Direction direction, Depth wanted, Head head) {
        AttentionMaps maps = new AttentionMaps(reading.analysis());
        List<Depth> depths = maps.depths(direction);
        if (depths.isEmpty()) {
            return Optional.empty();
        }
        Depth depth = depths.contains(wanted) ? wanted : depths.getLast();
        return maps.weights(direction, depth, head).map(weights -> shown(reading, direction, weights, depth));
    }

    /** As pictures on one scale, that of all of them. */
    List<Matrix> matrices(List<Shown> maps, Direction direction) {
        float highest = 0;
        for (Shown each : maps) {
            highest = Math.max(highest, each.units().highest());
        }
        Scale scale = Scale.shares(new float[] {highest});
        return maps.stream().map(each ->
            new Matrix(each.rows(), each.columns(), each.units().values(), scale, text.caption(direction))).toList();
    }

    /** One map minus another; empty where their words, regions and seconds are not the same. */
    Optional<Matrix> difference(Shown one, Shown other, Direction direction) {
        if (!names(one.units().rows()).equals(names(other.units().rows()))
            || !names(one.units().columns()).equals(names(other.units().columns()))) {
            return Optional.empty();
        }
        float[] difference = new float[one.units().values().length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = one.units().values()[i] - other.units().values()[i];
        }
        return Optional.of(new Matrix(one.rows(), one.columns(), difference, Scale.differences(difference),
            text.caption(direction)));
    }

    private Shown shown(Reading reading, Direction direction, Weights weights, Depth depth) {
        UnitMatrix units = UnitMatrix.of(weights, text.units(direction.reader(), weights.rows(), reading.pieces()),
            text.units(direction.read(), weights.columns(), reading.pieces()));
        UnitAxes axes = axes(reading.pieces().frames());
        return new Shown(units, depth, axes.of(direction.reader(), units.rows(), weights.rows()),
            axes.of(direction.read(), units.columns(), weights.columns()));
    }

    /** Thumbnails are made once for the frames that columns share. */
    private UnitAxes axes(List<Frame> frames) {
        return pictured.stream().filter(each -> each.frames().equals(frames)).findFirst().orElseGet(() -> {
            UnitAxes made = new UnitAxes(frames);
            pictured.add(made);
            if (pictured.size() > PICTURED) {
                pictured.removeFirst();
            }
            return made;
        });
    }

    private static List<String> names(List<Unit> units) {
        return units.stream().map(Unit::name).toList();
    }
}
