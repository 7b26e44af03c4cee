package attune.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attune.figure.Palette;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A theme has one set of colours: its style sheet and its palette say the same. */
class ThemeColoursTest {

    private static final Pattern COLOUR = Pattern.compile("-attune-([a-z-]+):\\s*#([0-9a-f]{6})");

    @Test
    void sheetsAndPalettesAgree() throws IOException {
        assertEquals(named(Palette.LIGHT), drawn(sheet("light")));
        assertEquals(named(Palette.DARK), drawn(sheet("dark")));
        assertEquals(sheet("light").keySet(), sheet("dark").keySet());
    }

    /** Those that figures are drawn in; a sheet has more for the controls. */
    private static Map<String, Integer> drawn(Map<String, Integer> sheet) {
        sheet.keySet().retainAll(PaletteColours.NAMES);
        return sheet;
    }

    private static Map<String, Integer> named(Palette p) {
        List<Integer> colours = List.of(p.background(), p.surface(), p.border(), p.text(), p.muted(), p.accent(),
            p.accentSoft(), p.textModality(), p.visionModality(), p.audioModality(), p.negative(), p.neutral(), p.positive());
        Map<String, Integer> named = new LinkedHashMap<>();
        for (int i = 0; i < colours.size(); i++) {
            named.put(PaletteColours.NAMES.get(i), colours.get(i));
        }
        return named;
    }

    private static Map<String, Integer> sheet(String theme) throws IOException {
        try (InputStream in = ThemeColoursTest.class.getResourceAsStream(theme + ".css")) {
            Matcher colours = COLOUR.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            Map<String, Integer> named = new LinkedHashMap<>();
            while (colours.find()) {
                named.put(colours.group(1), 0xff000000 | Integer.parseInt(colours.group(2), 16));
            }
            return named;
        }
    }
}
