package attune.workbench;

import attune.domain.AttentionMap;
import attune.domain.Direction;
import attune.domain.Explanation;
import attune.domain.Modality;
import attune.domain.Position;
import attune.domain.Relevance;
import attune.figure.Axis;
import attune.figure.HeadsFigure;
import attune.figure.Matrix;
import attune.figure.Scale;
import attune.figure.attention.AttentionMaps;
import attune.figure.attention.Depth;
import attune.figure.attention.Head;
import attune.figure.attention.Unit;
import attune.figure.attention.UnitAxes;
import attune.figure.attention.UnitMatrix;
import attune.figure.attention.UnitNaming;
import attune.figure.attention.Units;
import attune.figure.attention.Weights;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Numbers of positions as matrices between what a person sees: words, regions, seconds, by name. */
final class NamedUnits {

    private final Reading reading;
    private final Phrases said;
    private final UnitAxes axes;

    NamedUnits(Reading reading, Phrases said) {
        this.reading = reading;
        this.said = said;
        axes = new UnitAxes(reading.pieces().frames());
    }

    /** Rows are units of the reader, columns of the read. */
    Matrix matrix(Weights weights) {
        List<Unit> rows = units(weights.direction().reader(), weights.rows());
        List<Unit> columns = units(weights.direction().read(), weights.columns());
        UnitMatrix merged = UnitMatrix.of(weights, rows, columns);
        return new Matrix(axes.of(weights.direction().reader(), rows, weights.rows()),
            axes.of(weights.direction().read(), columns, weights.columns()), merged.values(), scale(merged.values()),
            said.get("figures.caption", name(weights.direction().reader()), name(weights.direction().read())));
    }

    /** Every head of some layers of a direction, and the means of their heads, on one scale. */
    HeadsFigure heads(AttentionMaps attention, Direction direction, List<Depth> depths) {
        Map<String, Matrix> maps = new LinkedHashMap<>();
        for (Depth depth : depths) {
            String layer = said.get("figures." + depth.stage().name().toLowerCase(Locale.ROOT), depth.layer() + 1);
            attention.weights(direction, depth, new Head.Mean()).ifPresent(weights ->
                maps.put(layer + " · " + said.get("figures.mean"), matrix(weights)));
            for (int head = 0; head < attention.heads(direction, depth); head++) {
                String name = layer + " · " + said.get("figures.head", head + 1);
                attention.weights(direction, depth, new Head.One(head)).ifPresent(weights -> maps.put(name, matrix(weights)));
            }
        }
        float[] largest = new float[maps.size()];
        int next = 0;
        for (Matrix map : maps.values()) {
            largest[next++] = (float) map.scale().high();
        }
        Scale scale = Scale.shares(largest);
        return new HeadsFigure(maps.entrySet().stream().map(each -> new HeadsFigure.Head(each.getKey(),
            new Matrix(each.getValue().rows(), each.getValue().columns(), each.getValue().values(), scale, ""))).toList(),
            (depths.getFirst().stage() == AttentionMap.Stage.ENCODER ? said.get("figures.through") + " · " : "")
                + maps.values().iterator().next().caption());
    }

    /** One row: what a method says of each unit. Numbers of positions add up; each position of a span has the span's number. */
    Matrix row(Modality modality, Relevance relevance, Explanation explanation) {
        List<Unit> columns = units(modality, relevance.positions());
        float[] values = new float[columns.size()];
        for (int column = 0; column < values.length; column++) {
            for (int position : columns.get(column).positions()) {
                values[column] = explanation.method().optimisesTheMeasure()
                    ? relevance.values()[position] : values[column] + relevance.values()[position];
            }
        }
        return new Matrix(Axis.names(List.of(explanation.target().label())),
            axes.of(modality, columns, relevance.positions()), values, scale(values),
            said.get("figures.relevance", explanation.method().id(), explanation.target().label(), name(modality)));
    }

    private String name(Modality modality) {
        return said.get("figures." + modality.id());
    }

    private static Scale scale(float[] values) {
        for (float value : values) {
            if (value < 0) {
                return Scale.differences(values);
            }
        }
        return Scale.shares(values);
    }

    /** What a person sees of a modality: words, regions, seconds. */
    List<Unit> units(Modality modality, List<Position> positions) {
        boolean post = reading.pieces().window().isEmpty();
        String picture = !post ? said.get("figures.frame")
            : reading.pieces().frames().size() > 1 ? said.get("figures.image") : "";
        return Units.of(positions, reading.pieces().script().filter(text -> modality == Modality.TEXT),
            new UnitNaming(picture, said.get("figures.face")));
    }
}
