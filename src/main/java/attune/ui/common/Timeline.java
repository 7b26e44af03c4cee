package attune.ui.common;

import attune.figure.TimelineFigure;
import attune.figure.TimelineFigure.Heat;
import attune.figure.TimelineFigure.Strip;
import java.util.List;
import java.util.Optional;

/** The lanes on one axis as one picture for a file, at the exact state seen. */
public final class Timeline {

    private Timeline() {
    }

    /** {@code lanes} from the top; those that are hidden are left out. */
    public static TimelineFigure figure(TimeAxis axis, List<? extends Lane> lanes) {
        List<Strip> strips = lanes.stream().filter(Lane::isVisible).map(lane -> new Strip(lane.title(),
            Math.max(1, lane.getHeight()), lane.place(), lane.picture(), lane.heatProperty().get().stream()
                .map(weighted -> new Heat(weighted.span(), weighted.weight())).toList())).toList();
        return new TimelineFigure(axis.visible(), strips, axis.playheadProperty().get(),
            Optional.ofNullable(axis.brushProperty().get()));
    }
}
