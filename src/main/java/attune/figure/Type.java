package attune.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The type of every figure: Inter, and the machine's own sans serif for the scripts that Inter lacks, Chinese above all.
 * Widths do not depend on where a figure is drawn, so that a layout computed for the pointer is the layout drawn.
 */
public final class Type {

    public static final String FAMILY = "Inter";
    /** Axis labels and captions, in pixels. */
    public static final int SMALL = 11;
    /** Names and numbers. */
    public static final int NORMAL = 12;

    private static final Font INTER = load(Typeface.FILES.getFirst()).deriveFont(Font.PLAIN);
    private static final Font INTER_BOLD = load(Typeface.FILES.getLast()).deriveFont(Font.BOLD);
    /** Every size is made once: a name is measured some hundred times for a matrix. */
    private static final Map<Weight, Map<Integer, Font>> SIZED =
        Map.of(Weight.REGULAR, new ConcurrentHashMap<>(), Weight.BOLD, new ConcurrentHashMap<>());
    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);
    private static final String ELLIPSIS = "…";

    /** Which point of a text stands at the x that is given. */
    public enum Anchor { START, MIDDLE, END }

    /** How heavy. */
    public enum Weight { REGULAR, BOLD }

    private Type() {
    }

    /**
     * Loads what text needs. Everything here does so at its first use, which takes about half a second: call this inside
     * a job when the program starts, so that no window waits for it.
     */
    public static void prepare() {
        width("Aa 字 😊", NORMAL, Weight.BOLD);
    }

    /** Makes Inter known by name to AWT: the PDF writer looks fonts up so. */
    static void register() {
        GraphicsEnvironment fonts = GraphicsEnvironment.getLocalGraphicsEnvironment();
        fonts.registerFont(INTER);
        fonts.registerFont(INTER_BOLD);
    }

    /** Draws a line of text in the current colour, its baseline at y. */
    public static void draw(Graphics2D g, String text, double x, double y, Anchor anchor, int size) {
        draw(g, text, x, y, anchor, size, Weight.REGULAR);
    }

    /** As above, in a weight. */
    public static void draw(Graphics2D g, String text, double x, double y, Anchor anchor, int size, Weight weight) {
        double at = switch (anchor) {
            case START -> x;
            case MIDDLE -> x - width(text, size, weight) / 2;
            case END -> x - width(text, size, weight);
        };
        for (int start = 0; start < text.length(); ) {
            int end = runEnd(text, start);
            Font font = font(text, start, size, weight);
            String run = text.substring(start, end);
            g.setFont(font);
            g.drawString(run, (float) at, (float) y);
            at += font.getStringBounds(run, MEASURE).getWidth();
            start = end;
        }
    }

    /** Width of a line of text. */
    public static double width(String text, int size) {
        return width(text, size, Weight.REGULAR);
    }

    /** As above, in a weight. */
    public static double width(String text, int size, Weight weight) {
        double width = 0;
        for (int start = 0; start < text.length(); ) {
            int end = runEnd(text, start);
            width += font(text, start, size, weight).getStringBounds(text.substring(start, end), MEASURE).getWidth();
            start = end;
        }
        return width;
    }

    /** The text, or as much of its beginning as fits into a width, with an ellipsis. */
    public static String fitted(String text, int size, double width) {
        if (width(text, size) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end) + ELLIPSIS, size) > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return end == 0 ? "" : text.substring(0, end) + ELLIPSIS;
    }

    private static int runEnd(String text, int start) {
        boolean inter = INTER.canDisplay(text.codePointAt(start));
        int end = start;
        while (end < text.length() && INTER.canDisplay(text.codePointAt(end)) == inter) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static Font font(String text, int start, int size, Weight weight) {
        int style = weight == Weight.BOLD ? Font.BOLD : Font.PLAIN;
        if (!INTER.canDisplay(text.codePointAt(start))) {
            return new Font(Font.SANS_SERIF, style, size);
        }
        return SIZED.get(weight).computeIfAbsent(size, each ->
            (weight == Weight.BOLD ? INTER_BOLD : INTER).deriveFont((float) each));
    }

    private static Font load(String resource) {
        try (InputStream in = Type.class.getResourceAsStream(resource)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the font " + resource + " is damaged", e);
        }
    }
}
