package attune.figure;

import attune.domain.BadInput;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.jfree.pdf.PDFDocument;
import org.jfree.pdf.PDFGraphics2D;
import org.jfree.pdf.PDFHints;
import org.jfree.svg.SVGGraphics2D;

/** A figure as a file: written beside and then moved, so that no half file is ever seen. */
public final class FigureFile {

    private static final int PIXELS_PER_POINT = 2;
    private static final double MARGIN = 12;

    /** What a figure can be written as. */
    public enum Format {
        /** Pixels, twice as many each way as the size asked for. */
        PNG,
        /** Vectors, text as text. */
        SVG,
        /** Vectors, text as outlines, so that every script shows on every machine. */
        PDF,
        /** The numbers, UTF-8 with a header. */
        CSV,
        /** The numbers for NumPy, an array a column by its name. */
        NPZ;

        /** The format of a file's ending; any other is refused. */
        public static Format of(Path file) {
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            for (Format format : values()) {
                if (name.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
                    return format;
                }
            }
            throw new BadInput("figure.format", file);
        }
    }

    private FigureFile() {
    }

    /**
     * Writes a figure on the palette's surface with a small margin.
     *
     * @param file ends in .png, .svg, .pdf, .csv or .npz
     * @param width of the figure without the margin, in points
     */
    public static void write(Figure figure, double width, double height, Palette palette, Path file) {
        place(bytes(figure, width, height, palette, Format.of(file)), file);
    }

    /** Writes numbers that stand in a table alone. */
    public static void write(Numbers numbers, Path file) {
        place(csv(numbers), file);
    }

    private static void place(byte[] content, Path file) {
        Path target = file.toAbsolutePath();
        try {
            Path beside = target.resolveSibling("." + target.getFileName() + ".part");
            try {
                Files.write(beside, content);
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new BadInput(e, "figure.unwritable", file);
        }
    }

    /** The content of such a file. */
    public static byte[] bytes(Figure figure, double width, double height, Palette palette, Format format) {
        double across = width + 2 * MARGIN;
        double down = height + 2 * MARGIN;
        return switch (format) {
            case PNG -> png(figure, across, down, palette);
            case SVG -> {
                SVGGraphics2D g = new SVGGraphics2D(across, down);
                g.setFontFunction(family -> family.equals(Type.FAMILY) ? "Inter, sans-serif" : "sans-serif");
                paint(figure, g, across, down, palette);
                yield g.getSVGDocument().getBytes(StandardCharsets.UTF_8);
            }
            case PDF -> {
                Type.register();
                PDFDocument document = new PDFDocument();
                PDFGraphics2D g = document.createPage(new Rectangle2D.Double(0, 0, across, down)).getGraphics2D();
                g.setRenderingHint(PDFHints.KEY_DRAW_STRING_TYPE, PDFHints.VALUE_DRAW_STRING_TYPE_VECTOR);
                paint(figure, g, across, down, palette);
                yield document.getPDFBytes();
            }
            case CSV -> csv(figure.numbers());
            case NPZ -> npz(figure.numbers());
        };
    }

    private static byte[] png(Figure figure, double across, double down, Palette palette) {
        BufferedImage image = new BufferedImage((int) Math.ceil(across * PIXELS_PER_POINT),
            (int) Math.ceil(down * PIXELS_PER_POINT), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(PIXELS_PER_POINT, PIXELS_PER_POINT);
        paint(figure, g, across, down, palette);
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void paint(Figure figure, Graphics2D g, double across, double down, Palette palette) {
        g.setColor(Ink.of(palette.surface()));
        g.fill(new Rectangle2D.Double(0, 0, across, down));
        g.translate(MARGIN, MARGIN);
        figure.draw(g, across - 2 * MARGIN, down - 2 * MARGIN, palette);
    }

    private static byte[] csv(Numbers numbers) {
        StringWriter out = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(numbers.header());
            numbers.rows().forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] npz(Numbers numbers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (NpzFile file = new NpzFile(out)) {
            numbers.writeTo(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
