package attune.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The colour maps are the published ones, and equal steps look equal. */
class ColourMapTest {

    @Test
    void publishedTablesBeginAndEndAsPublished() {
        assertEquals(0xff440154, ColourMap.VIRIDIS.argb(0, Palette.LIGHT));
        assertEquals(0xff21918c, ColourMap.VIRIDIS.argb(0.5, Palette.LIGHT));
        assertEquals(0xfffde725, ColourMap.VIRIDIS.argb(1, Palette.LIGHT));
        assertEquals(0xff000004, ColourMap.INFERNO.argb(0, Palette.LIGHT));
        assertEquals(0xfffcffa4, ColourMap.INFERNO.argb(1, Palette.LIGHT));
    }

    @ParameterizedTest
    @EnumSource(names = {"VIRIDIS", "INFERNO"})
    void lightnessRisesAllTheWay(ColourMap map) {
        double before = -1;
        for (int i = 0; i < 256; i++) {
            double now = Ink.luminance(map.argb(i / 255.0, Palette.LIGHT));
            assertTrue(now >= before - 1e-3, map + " at " + i);
            before = now;
        }
    }

    @Test
    void zeroIsTheGroundAndTheSignsAreBlueAndOrange() {
        for (Palette palette : new Palette[] {Palette.LIGHT, Palette.DARK}) {
            int zero = ColourMap.DIFFERENCE.argb(0.5, palette);
            assertEquals(Ink.luminance(palette.surface()), Ink.luminance(zero), 0.06);
            assertEquals(zero >> 16 & 0xff, zero & 0xff, 4, "zero has no hue");
            int below = ColourMap.DIFFERENCE.argb(0, palette);
            int above = ColourMap.DIFFERENCE.argb(1, palette);
            assertTrue((below & 0xff) > (below >> 16 & 0xff) + 60, "below zero is blue");
            assertTrue((above >> 16 & 0xff) > (above & 0xff) + 60, "above zero is orange");
        }
    }

    @ParameterizedTest
    @EnumSource
    void neighboursNeverJump(ColourMap map) {
        for (int i = 1; i < 256; i++) {
            int a = map.argb((i - 1) / 255.0, Palette.DARK);
            int b = map.argb(i / 255.0, Palette.DARK);
            for (int shift = 0; shift < 24; shift += 8) {
                assertTrue(Math.abs((a >> shift & 0xff) - (b >> shift & 0xff)) <= 8, map + " at " + i);
            }
        }
    }

    @Test
    void outsideIsHeldAndNothingIsTransparent() {
        assertEquals(ColourMap.VIRIDIS.argb(1, Palette.LIGHT), ColourMap.VIRIDIS.argb(7, Palette.LIGHT));
        assertEquals(0, ColourMap.VIRIDIS.argb(Double.NaN, Palette.LIGHT));
    }
}
