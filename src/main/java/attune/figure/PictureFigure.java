package attune.figure;

import attune.domain.Picture;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;

/** A picture as large as it fits, with what lies over it. */
public record PictureFigure(Picture picture, RegionsFigure regions) implements Figure {

    @Override public void draw(Graphics2D g, double width, double height, Palette palette) {
        double scale = Math.min(width / picture.width(), height / picture.height());
        double across = scale * picture.width();
        double down = scale * picture.height();
        AffineTransform before = g.getTransform();
        g.translate((width - across) / 2, (height - down) / 2);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(Raster.of(picture).image(), 0, 0, (int) Math.round(across), (int) Math.round(down), null);
        regions.draw(g, across, down, palette);
        g.setTransform(before);
    }

    @Override public Numbers numbers() {
        return regions.numbers();
    }
}
