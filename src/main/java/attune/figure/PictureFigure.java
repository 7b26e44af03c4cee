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
        g.drawImage(raster().image(), 0, 0, (int) Math.round(across), (int) Math.round(down), null);
        regions.draw(g, across, down, palette);
        g.setTransform(before);
    }

    private Raster raster() {
        int[] argb = new int[picture.width() * picture.height()];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = picture.argb(i % picture.width(), i / picture.width());
        }
        return new Raster(picture.width(), picture.height(), argb);
    }

    @Override public Numbers numbers() {
        return regions.numbers();
    }
}
