package attune.figure.attention;

import attune.domain.Frame;
import attune.domain.Modality;
import attune.domain.Position;
import attune.figure.Axis;
import attune.figure.Raster;
import attune.figure.Thumbnail;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the units of a reading stand along a map: words by name, seconds by time, regions by thumbnails of their frames. For one
 * thread.
 */
public final class UnitAxes {

    /** Pixels of a thumbnail's longer side. */
    private static final int SIDE = 72;

    private final List<Frame> frames;
    private final Map<Frame, Raster> small = new IdentityHashMap<>();

    /** For the frames or images of a reading, in order. */
    public UnitAxes(List<Frame> frames) {
        this.frames = List.copyOf(frames);
    }

    /** The frames or images that it was made for. */
    public List<Frame> frames() {
        return frames;
    }

    /** The axis of the units that these positions of a modality make up. */
    public Axis of(Modality modality, List<Unit> units, List<Position> positions) {
        List<String> names = units.stream().map(Unit::name).toList();
        return switch (modality) {
            case TEXT -> Axis.names(names);
            case AUDIO -> Axis.marks(names);
            case VISION -> pictured(names, units, positions);
        };
    }

    /** Regions of pre-extracted features have no picture: they keep their names. */
    private Axis pictured(List<String> names, List<Unit> units, List<Position> positions) {
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
