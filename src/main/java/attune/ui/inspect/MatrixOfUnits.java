package attune.ui.inspect;

import attune.domain.Direction;
import attune.domain.Frame;
import attune.domain.Modality;
import attune.domain.Position;
import attune.figure.Axis;
import attune.figure.Matrix;
import attune.figure.Raster;
import attune.figure.Scale;
import attune.figure.Thumbnail;
import attune.figure.attention.Unit;
import attune.figure.attention.UnitMatrix;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Numbers between units as a matrix to be drawn: words by name, seconds by time, regions by thumbnails of their frames. */
final class MatrixOfUnits {

    /** Pixels of a thumbnail's longer side. */
    private static final int SIDE = 72;

    private final AttentionModel attention;
    private final Said said;
    private final Map<Frame, Raster> small = new IdentityHashMap<>();
    private List<Frame> frames = List.of();

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
        List<String> names = units.stream().map(Unit::name).toList();
        return switch (modality) {
            case TEXT -> Axis.names(names);
            case AUDIO -> Axis.marks(names);
            case VISION -> pictured(names, units);
        };
    }

    /** Regions of pre-extracted features have no picture: they keep their names. */
    private Axis pictured(List<String> names, List<Unit> units) {
        List<Position> positions = attention.positions().get(Modality.VISION);
        if (!attention.frames().equals(frames)) {
            frames = attention.frames();
            small.clear();
        }
        List<Thumbnail> thumbnails = new ArrayList<>();
        for (Unit unit : units) {
            if (positions.get(unit.positions().getFirst()) instanceof Position.Region region && region.frame() < frames.size()) {
                thumbnails.add(new Thumbnail(small.computeIfAbsent(frames.get(region.frame()),
                    frame -> Raster.of(frame.picture(), SIDE)), region.where()));
            }
        }
        return thumbnails.size() == units.size() ? Axis.pictures(names, thumbnails) : Axis.names(names);
    }
}
