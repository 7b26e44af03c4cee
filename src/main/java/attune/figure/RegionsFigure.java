package attune.figure;

import attune.domain.Rectangle;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * What lies over a picture: heat on its regions and outlines with names. Drawn into the rectangle of the picture.
 *
 * @param heat regions with their weights
 * @param scale colours of the weights
 * @param outlines drawn over the heat
 */
public record RegionsFigure(List<Heat> heat, Scale scale, List<Outline> outlines) implements Figure {

    private static final double OPACITY = 0.5;

    /** A region and how much it is read. */
    public record Heat(Rectangle where, double weight) {
    }

    /** A region with a name, which may be empty. */
    public record Outline(Rectangle where, String name, Kind kind) {

        /** What it stands for. */
        public enum Kind {
            /** Something found in the picture, such as a face. */
            FOUND,
            /** What the person points at or chose. */
            CHOSEN,
            /** One of those that are read most: its name, the weight, stands in its middle, and there is no outline. */
            LIT,
            /** What was changed. */
            CHANGED,
            /** What was painted over: nothing below it is seen. */
            COVERED
        }
    }

    public RegionsFigure {
        heat = List.copyOf(heat);
        outlines = List.copyOf(outlines);
    }

    @Override public void draw(Graphics2D g, double width, double height, Palette palette) {
        for (Heat cell : heat) {
            // A weight near nothing leaves the picture alone; otherwise the dark end of the map would hide it.
            double share = Math.clamp((cell.weight() - scale.low()) / (scale.high() - scale.low()), 0, 1);
            g.setColor(Ink.faded(scale.argb(cell.weight(), palette), OPACITY * Math.sqrt(share)));
            g.fill(rectangle(cell.where(), width, height));
        }
        outlines.stream().filter(outline -> outline.kind() != Outline.Kind.LIT)
            .forEach(outline -> outline(g, outline, width, height, palette));
        letter(g, width, height);
    }

    /** Writes weights in the middle of their regions, in the order given; one that would touch another is left out. */
    private void letter(Graphics2D g, double width, double height) {
        List<Rectangle2D> taken = new ArrayList<>();
        for (Outline lit : outlines) {
            Rectangle2D box = rectangle(lit.where(), width, height);
            double across = Type.width(lit.name(), Type.SMALL);
            Rectangle2D at = new Rectangle2D.Double(box.getCenterX() - across / 2, box.getCenterY() + 4 - Type.SMALL, across,
                Type.SMALL + 2);
            if (lit.kind() == Outline.Kind.LIT && taken.stream().noneMatch(at::intersects)) {
                taken.add(at);
                lettering(g, lit.name(), at.getX(), box.getCenterY() + 4);
            }
        }
    }

    private static void outline(Graphics2D g, Outline outline, double width, double height, Palette palette) {
        Rectangle2D box = rectangle(outline.where(), width, height);
        if (outline.kind() == Outline.Kind.COVERED) {
            g.setColor(Ink.of(0xff808080));
            g.fill(box);
        }
        g.setColor(Ink.of(0x66000000));
        Ink.frame(g, box, 3);
        g.setColor(Ink.of(outline.kind() == Outline.Kind.FOUND ? 0xffffffff : palette.accent()));
        Ink.frame(g, box, 1.5);
        if (!outline.name().isEmpty()) {
            lettering(g, outline.name(), box.getX() + 2, Math.max(Type.SMALL + 1, box.getY() - 5));
        }
    }

    /** White with a dark shadow: it can be read on any picture. */
    private static void lettering(Graphics2D g, String text, double x, double y) {
        g.setColor(Ink.of(0xaa000000));
        Type.draw(g, text, x + 1, y + 1, Type.Anchor.START, Type.SMALL);
        g.setColor(Ink.of(0xffffffff));
        Type.draw(g, text, x, y, Type.Anchor.START, Type.SMALL);
    }

    private static Rectangle2D rectangle(Rectangle where, double width, double height) {
        return new Rectangle2D.Double(
            where.left() * width, where.top() * height, where.width() * width, where.height() * height);
    }

    @Override public Numbers numbers() {
        return new Numbers(List.of("left", "top", "width", "height", "weight"), heat.stream().map(cell -> List.of(
            Double.toString(cell.where().left()), Double.toString(cell.where().top()), Double.toString(cell.where().width()),
            Double.toString(cell.where().height()), Double.toString(cell.weight()))).toList());
    }
}
