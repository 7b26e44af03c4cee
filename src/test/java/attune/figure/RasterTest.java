package attune.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attune.domain.Picture;
import org.junit.jupiter.api.Test;

/** A picture made smaller keeps its colours and its shape. */
class RasterTest {

    /** Left half red, right half blue, above a lower half of green. */
    private static Picture picture(int width, int height) {
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < width * height; i++) {
            rgb[3 * i + (i / width >= height / 2 ? 1 : i % width < width / 2 ? 0 : 2)] = (byte) 200;
        }
        return new Picture(width, height, rgb, 0);
    }

    @Test
    void aLargePictureIsMadeSmaller() {
        Raster small = Raster.of(picture(400, 200), 40);
        assertEquals(40, small.width());
        assertEquals(20, small.height());
        assertEquals(0xffc80000, small.at(3, 3));
        assertEquals(0xff0000c8, small.at(36, 3));
        assertEquals(0xff00c800, small.at(20, 16));
    }

    @Test
    void aPointIsTheMeanOfFour() {
        byte[] rgb = new byte[12];
        rgb[0] = (byte) 200;
        rgb[4] = (byte) 100;
        assertEquals(0xff321900, Raster.of(new Picture(2, 2, rgb, 0), 1).at(0, 0));
    }

    @Test
    void aSmallPictureStaysAsItIs() {
        Raster same = Raster.of(picture(30, 20), 40);
        assertEquals(30, same.width());
        assertEquals(0xffc80000, same.at(0, 0));
    }
}
