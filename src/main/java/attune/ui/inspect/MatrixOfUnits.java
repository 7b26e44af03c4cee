package attune.ui.inspect;

import attune.domain.Direction;
import attune.domain.Modality;
import attune.figure.Axis;
import attune.figure.Matrix;
import attune.figure.Scale;
import attune.figure.attention.Unit;
import attune.figure.attention.UnitAxes;
import attune.figure.attention.UnitMatrix;
import java.util.List;

/** Numbers between units as a matrix to be drawn. */
final class MatrixOfUnits {

    private final AttentionModel attention;
    private final Said said;
    private UnitAxes axes = new UnitAxes(List.of());

    MatrixOfUnits(AttentionModel attention, Said said) {
        this.attention = attention;
        this.said = said;
    }

    /** The matrix of a direction; a method whose numbers have either sign is coloured around 0. */
    Matrix of(Direction direction, UnitMatrix units) {
        boolean signed = false;
        for (float value : units.values()) {
            signed |= value < 0;
        }
        return new Matrix(axis(direction.reader(), units.rows()), axis(direction.read(), units.columns()), units.values(),
            signed ? Scale.differences(units.values()) : Scale.shares(units.values()), said.caption(direction));
    }

    private Axis axis(Modality modality, List<Unit> units) {
        if (!attention.frames().equals(axes.frames())) {
            axes = new UnitAxes(attention.frames());
        }
        return axes.of(modality, units, attention.positions().get(modality));
    }
}
