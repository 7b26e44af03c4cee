package attune.figure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Where the colours of a {@link ColourMap} come from. */
final class ColourTable {

    /** Odd, so that the middle entry is exactly zero. */
    private static final int STEPS = 257;
    private static final double BLUE = Math.toRadians(245);
    private static final double ORANGE = Math.toRadians(58);
    private static final double CHROMA = 0.125;

    private ColourTable() {
    }

    /** A table in the resources: 256 colours rrggbb from low to high, after lines that begin with #. */
    static int[] published(String name) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
            ColourTable.class.getResourceAsStream(name + ".hex"), StandardCharsets.US_ASCII))) {
            return lines.lines().filter(line -> !line.startsWith("#")).flatMap(line -> Arrays.stream(line.split(" ")))
                .mapToInt(colour -> 0xff000000 | Integer.parseInt(colour, 16)).toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Blue through a grey to orange, straight lines in OKLab (Ottosson 2020): every step has the same length, and the two
     * arms have the same lightness at the same distance from the middle.
     *
     * @param middle OKLab lightness at zero
     * @param ends OKLab lightness at both ends
     */
    static int[] diverging(double middle, double ends) {
        int[] table = new int[STEPS];
        for (int i = 0; i < STEPS; i++) {
            double from = 2.0 * i / (STEPS - 1) - 1;
            double hue = from < 0 ? BLUE : ORANGE;
            double size = Math.abs(from);
            double lightness = middle + size * (ends - middle);
            table[i] = srgb(lightness, size * CHROMA * Math.cos(hue), size * CHROMA * Math.sin(hue));
        }
        return table;
    }

    private static int srgb(double lightness, double a, double b) {
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return 0xff000000
            | channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s) << 16
            | channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s) << 8
            | channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
    }

    private static double cube(double value) {
        return value * value * value;
    }

    private static int channel(double linear) {
        double held = Math.clamp(linear, 0, 1);
        double value = held <= 0.0031308 ? 12.92 * held : 1.055 * Math.pow(held, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * value);
    }
}
