package attune.ui.common;

import attune.figure.CurveFigure;
import attune.figure.Figure;
import attune.figure.Spectrogram;
import java.util.List;
import javafx.scene.shape.Rectangle;

/** The log-mel spectrogram: its source answers n × b natural logarithms, band 0 lowest. */
public final class SpectrogramLane extends SignalLane {

    private final int bands;
    private final RasterView raster = new RasterView();
    private final Rectangle clip = new Rectangle();

    public SpectrogramLane(TimeAxis axis, String title, int bands) {
        super(axis, title, "spectrogram-lane");
        this.bands = bands;
        addContent(raster);
        setClip(clip);
    }

    @Override protected Figure picture() {
        return numbers().length >= bands ? Spectrogram.figure(numbers(), bands) : new CurveFigure(List.of());
    }

    @Override void arrived() {
        if (numbers().length >= bands) {
            raster.setRaster(Spectrogram.raster(numbers(), bands));
        }
    }

    @Override void paintNumbers(double x, double width, double height) {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        raster.setVisible(numbers().length >= bands);
        raster.resizeRelocate(left() + x, 1, Math.max(1, width), height);
    }
}
