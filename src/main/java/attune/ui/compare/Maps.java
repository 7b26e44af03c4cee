package attune.ui.compare;

import attune.domain.Direction;
import attune.domain.Modality;
import attune.figure.Axis;
import attune.figure.Matrix;
import attune.figure.Scale;
import attune.figure.attention.AttentionMaps;
import attune.figure.attention.Depth;
import attune.figure.attention.Head;
import attune.figure.attention.Unit;
import attune.figure.attention.UnitMatrix;
import attune.figure.attention.Weights;
import attune.ui.common.AttentionText;
import attune.workbench.Reading;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The same map of every column: one direction, layer and head, on one scale; and the difference of two. */
final class Maps {

    private final AttentionText text;

    Maps(AttentionText text) {
        this.text = text;
    }

    /**
     * The map of one column.
     *
     * @param depth the layer it is of: the one wanted or, where the model does not have that, its last
     */
    record Shown(UnitMatrix units, Depth depth) {
    }

    /** Every direction that any of the readings has. */
    static List<Direction> directions(List<Reading> readings) {
        Set<Direction> all = new LinkedHashSet<>();
        readings.forEach(reading -> all.addAll(new AttentionMaps(reading.analysis()).directions()));
        return List.copyOf(all);
    }

    /** Every layer of a direction that any of the readings has. */
    static List<Depth> depths(List<Reading> readings, Direction direction) {
        Set<Depth> all = new LinkedHashSet<>();
        readings.forEach(reading -> all.addAll(new AttentionMaps(reading.analysis()).depths(direction)));
        return List.copyOf(all);
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
        return maps.weights(direction, depth, head).map(weights -> new Shown(units(reading, direction, weights), depth));
    }

    /** As pictures on one scale, that of all of them. */
    List<Matrix> matrices(List<UnitMatrix> units, Direction direction) {
        float highest = 0;
        for (UnitMatrix each : units) {
            highest = Math.max(highest, each.highest());
        }
        Scale scale = Scale.shares(new float[] {highest});
        return units.stream().map(each -> new Matrix(axis(direction.reader(), each.rows()), axis(direction.read(),
            each.columns()),
            each.values(), scale, text.caption(direction))).toList();
    }

    /** One map minus another; empty where their words, regions and seconds are not the same. */
    Optional<Matrix> difference(UnitMatrix one, UnitMatrix other, Direction direction) {
        if (!names(one.rows()).equals(names(other.rows())) || !names(one.columns()).equals(names(other.columns()))) {
            return Optional.empty();
        }
        float[] difference = new float[one.values().length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = one.values()[i] - other.values()[i];
        }
        return Optional.of(new Matrix(axis(direction.reader(), one.rows()), axis(direction.read(), one.columns()), difference,
            Scale.differences(difference), text.caption(direction)));
    }

    private UnitMatrix units(Reading reading, Direction direction, Weights weights) {
        return UnitMatrix.of(weights, text.units(direction.reader(), weights.rows(), reading.pieces()),
            text.units(direction.read(), weights.columns(), reading.pieces()));
    }

    private static Axis axis(Modality modality, List<Unit> units) {
        return modality == Modality.AUDIO ? Axis.marks(names(units)) : Axis.names(names(units));
    }

    private static List<String> names(List<Unit> units) {
        return units.stream().map(Unit::name).toList();
    }
}
