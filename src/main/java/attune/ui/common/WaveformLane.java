package attune.ui.common;

import attune.figure.Figure;
import attune.figure.WaveformFigure;

/** The waveform: its source answers the lowest and highest amplitude of each column, 2n numbers. */
public final class WaveformLane extends FigureLane {

    public WaveformLane(TimeAxis axis, String title) {
        super(axis, title, "waveform-lane");
    }

    @Override Figure figure() {
        return new WaveformFigure(numbers(), brushedPart());
    }

    @Override protected void brushed() {
        super.brushed();
        redraw();
    }
}
