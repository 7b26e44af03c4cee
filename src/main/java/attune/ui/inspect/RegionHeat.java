package attune.ui.inspect;

import attune.domain.Modality;
import attune.domain.Position;
import attune.figure.RegionsFigure;
import attune.figure.Scale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The regions of one frame or image as they lie over it: heat, the face, and what is pointed at. */
final class RegionHeat {

    /** How many regions of a frame have their weight written on them. */
    private static final int LETTERED = 3;

    private RegionHeat() {
    }

    /** Positions of one frame, by index into all vision positions. */
    static List<Integer> ofFrame(List<Position> positions, int frame) {
        return IntStream.range(0, positions.size()).boxed()
            .filter(at -> positions.get(at) instanceof Position.Region region && region.frame() == frame).toList();
    }

    /** The smallest region of a frame that holds a point; -1 where none does. */
    static int at(List<Position> positions, int frame, double x, double y) {
        int found = -1;
        for (int at : ofFrame(positions, frame)) {
            if (region(positions, at).where().contains(x, y)
                && (found < 0 || region(positions, at).where().area() < region(positions, found).where().area())) {
                found = at;
            }
        }
        return found;
    }

    /** What lies over a frame; the colours run over all frames, so that two of them can be compared. */
    static RegionsFigure figure(List<Position> positions, int frame, Optional<Heat.Lit> heat, Focus focus, String face,
        List<RegionsFigure.Outline> changes) {
        List<RegionsFigure.Heat> cells = new ArrayList<>();
        List<RegionsFigure.Outline> outlines = new ArrayList<>(changes);
        for (int at : ofFrame(positions, frame)) {
            Position.Region region = region(positions, at);
            heat.ifPresent(lit -> cells.add(new RegionsFigure.Heat(region.where(), lit.values()[at])));
            boolean chosen = focus.on(Modality.VISION, at);
            boolean found = region.kind() == Position.Region.Kind.FACE;
            if (chosen || found) {
                outlines.add(new RegionsFigure.Outline(region.where(), found ? face : "",
                    chosen ? RegionsFigure.Outline.Kind.CHOSEN : RegionsFigure.Outline.Kind.FOUND));
            }
        }
        if (!focus.positions().isEmpty()) {
            heat.ifPresent(lit -> ofFrame(positions, frame).stream().filter(at -> lit.values()[at] > 0)
                .sorted(Comparator.comparingDouble(at -> -lit.values()[at])).limit(LETTERED)
                .forEach(at -> outlines.add(new RegionsFigure.Outline(region(positions, at).where(),
                    Said.weight(lit.values()[at]), RegionsFigure.Outline.Kind.LIT))));
        }
        Scale scale = Scale.shares(heat.map(Heat.Lit::values).orElse(new float[0]));
        return new RegionsFigure(cells, scale, outlines);
    }

    private static Position.Region region(List<Position> positions, int at) {
        return (Position.Region) positions.get(at);
    }
}
