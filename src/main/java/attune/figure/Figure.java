package attune.figure;

import java.awt.Graphics2D;

/**
 * A picture that can be drawn at any size on anything: the screen, a PNG, an SVG, a PDF. A figure is a value: it shows
 * the state it was made from, whatever happens on the screen afterwards.
 */
public interface Figure {

    /**
     * Draws the whole picture into the rectangle from (0, 0) to (width, height). The ground is left as it is: who calls
     * has filled it.
     *
     * @param width pixels or points, above 0
     * @param height as width
     */
    void draw(Graphics2D g, double width, double height, Palette palette);

    /** The numbers that the picture shows. */
    Numbers numbers();
}
