package attune.figure;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** A figure as pixels, one a unit, for tests that look at single ones. */
final class Pixels {

    private Pixels() {
    }

    static BufferedImage of(Figure figure, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(Ink.of(Palette.LIGHT.surface()));
        g.fillRect(0, 0, width, height);
        figure.draw(g, width, height, Palette.LIGHT);
        g.dispose();
        return image;
    }
}
