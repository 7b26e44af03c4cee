package attune.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.BadInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** Figures as files: each format can be read back, Chinese included. */
class FigureFileTest {

    private static final Figure FIGURE = figure();

    @TempDir
    Path folder;

    @Test
    void svgIsXmlWithItsText() throws Exception {
        Path file = folder.resolve("figure.svg");
        FigureFile.write(FIGURE, 300, 200, Palette.LIGHT, file);
        DocumentBuilderFactory parser = DocumentBuilderFactory.newInstance();
        parser.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        Document document = parser.newDocumentBuilder().parse(file.toFile());
        assertEquals("svg", document.getDocumentElement().getTagName());
        assertTrue(document.getDocumentElement().getTextContent().contains("电影"), "Chinese is text");
        assertTrue(document.getElementsByTagName("rect").getLength() >= 6, "cells are rectangles");
    }

    @Test
    void pdfHoldsOutlinesInsteadOfFonts() {
        String pdf = new String(FigureFile.bytes(FIGURE, 300, 200, Palette.LIGHT, FigureFile.Format.PDF),
            StandardCharsets.ISO_8859_1);
        assertTrue(pdf.startsWith("%PDF-1."));
        assertTrue(pdf.stripTrailing().endsWith("%%EOF"));
        assertFalse(pdf.contains("/Font <<"), "no text needs a font");
        String without = new String(FigureFile.bytes(new BarsFigure(List.of()), 300, 200, Palette.LIGHT,
            FigureFile.Format.PDF), StandardCharsets.ISO_8859_1);
        assertTrue(pdf.length() > 3 * without.length(), "the outlines are there");
    }

    @Test
    void pngHasTwiceTheSize() throws IOException {
        byte[] png = FigureFile.bytes(FIGURE, 300, 200, Palette.DARK, FigureFile.Format.PNG);
        var image = javax.imageio.ImageIO.read(new ByteArrayInputStream(png));
        assertEquals(2 * (300 + 24), image.getWidth());
        assertEquals(Palette.DARK.surface(), image.getRGB(1, 1));
    }

    @Test
    void csvHasTheNumbers() throws IOException {
        Path file = folder.resolve("figure.csv");
        FigureFile.write(FIGURE, 300, 200, Palette.LIGHT, file);
        List<String> lines = Files.readAllLines(file);
        assertEquals("row,row_name,column,column_name,value", lines.getFirst());
        assertEquals("1,\"a, b\",2,2 s,0.6", lines.getLast());
    }

    @Test
    void npzHasTheNumbersColumnByColumn() throws IOException {
        Path file = folder.resolve("figure.npz");
        FigureFile.write(FIGURE, 300, 200, Palette.LIGHT, file);
        Map<String, byte[]> arrays = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                arrays.put(entry.getName(), zip.readAllBytes());
            }
        }
        assertEquals(List.of("row.npy", "row_name.npy", "column.npy", "column_name.npy", "value.npy"),
            List.copyOf(arrays.keySet()));
        byte[] values = arrays.get("value.npy");
        assertTrue(new String(values, StandardCharsets.ISO_8859_1).contains("'<f8', 'fortran_order': False, 'shape': (6,)"));
        assertEquals(0.6, ByteBuffer.wrap(values).order(ByteOrder.LITTLE_ENDIAN).getDouble(values.length - 8), 1e-9);
        assertTrue(new String(arrays.get("row_name.npy"), StandardCharsets.ISO_8859_1).contains("'<U4'"));
    }

    @Test
    void nothingIsLeftBesideAndTheOldFileIsReplaced() throws IOException {
        Path file = folder.resolve("figure.png");
        Files.writeString(file, "old");
        FigureFile.write(FIGURE, 30, 20, Palette.LIGHT, file);
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
        assertTrue(Files.size(file) > 100);
    }

    @Test
    void whatCannotBeWrittenIsSaidInOneSentence() {
        assertEquals("figure.format", assertThrows(BadInput.class,
            () -> FigureFile.write(FIGURE, 3, 2, Palette.LIGHT, folder.resolve("figure.jpg"))).problem());
        assertEquals("figure.unwritable", assertThrows(BadInput.class,
            () -> FigureFile.write(FIGURE, 3, 2, Palette.LIGHT, folder.resolve("none/figure.png"))).problem());
    }

    private static Figure figure() {
        float[] values = {0.1f, 0.2f, 0.3f, 0.4f, 0.5f, 0.6f};
        return new MatrixFigure(new Matrix(Axis.names(List.of("电影", "a, b")), Axis.marks(List.of("0 s", "1 s", "2 s")),
            values, Scale.shares(values), "行：词 · 列：秒"));
    }
}
