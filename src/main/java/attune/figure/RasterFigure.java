package attune.figure;

import java.awt.Graphics2D;
import java.awt.RenderingHints;

/** Pixels stretched smoothly to the size of the picture, such as a spectrogram, with the numbers they show. */
public record RasterFigure(Raster raster, Numbers numbers) implements Figure {

    @Override public void draw(Graphics2D g, double width, double height, Palette palette) {
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(raster.image(), 0, 0, (int) Math.ceil(width), (int) Math.ceil(height), null);
    }
}
