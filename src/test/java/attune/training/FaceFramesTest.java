package attune.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.Frame;
import attune.domain.Picture;
import attune.domain.Rectangle;
import attune.domain.Stream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaceFramesTest {

    private static final int WHITE = 255;

    private static Picture plain(int side, int grey) {
        byte[] rgb = new byte[3 * side * side];
        Arrays.fill(rgb, (byte) grey);
        return new Picture(side, side, rgb, 0);
    }

    private static double green(Picture picture, double x, double y) {
        int at = 3 * ((int) (y * picture.height()) * picture.width() + (int) (x * picture.width())) + 1;
        return picture.rgb()[at] & 0xff;
    }

    @Test
    void theFaceIsWhereTheFrameSaysAndOfManySizes() {
        FaceFrames frames = new FaceFrames(List.of(plain(40, 20)));
        double smallest = 1;
        double largest = 0;
        int bright = 0;
        for (int i = 0; i < 100; i++) {
            Frame frame = frames.of(plain(48, WHITE), Draw.of(1, i));
            Rectangle face = frame.faces().getFirst();
            assertEquals(1, frame.faces().size());
            assertTrue(face.left() >= 0 && face.left() + face.width() <= 1 && face.top() >= 0 && face.top() + face.height() <= 1);
            double middle = green(frame.picture(), face.left() + face.width() / 2, face.top() + face.height() / 2);
            assertTrue(middle > 180, "the face shows: " + middle);
            bright += green(frame.picture(), 0.999, 0.999) < 60 ? 1 : 0;
            smallest = Math.min(smallest, face.height());
            largest = Math.max(largest, face.height());
        }
        assertTrue(bright > 50, "behind it is what is behind it");
        assertTrue(smallest < 0.4 && largest > 0.8);
        assertTrue(frames.empty(Draw.of(2)).faces().isEmpty());
    }

    @Test
    void aFaceIsSeenInOtherViewsAndStaysBetween0And1() {
        byte[] grey = new byte[48 * 48];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (byte) (i % 48 < 24 ? 60 : 200);
        }
        FacePixels face = new FacePixels(grey);
        float[] plain = face.plain().values();
        assertEquals(60 / 255.0, plain[0], 1e-6);
        assertEquals(200 / 255.0, plain[2 * 48 * 48 + 47], 1e-6);
        int mirrored = 0;
        for (int i = 0; i < 60; i++) {
            Stream.RegionPixels view = face.varied(Draw.of(3, i));
            for (float value : view.values()) {
                assertTrue(value >= 0 && value <= 1);
            }
            int row = 24 * 48;
            mirrored += view.values()[row + 8] > view.values()[row + 39] ? 1 : 0;
        }
        assertTrue(mirrored > 15 && mirrored < 45, "about half: " + mirrored);
        assertArrayEquals(face.varied(Draw.of(4)).values(), face.varied(Draw.of(4)).values());
    }

    @Test
    void aPictureBecomesGreyByLuma() {
        byte[] rgb = new byte[3 * 96 * 96];
        for (int i = 0; i < rgb.length; i += 3) {
            rgb[i + 1] = (byte) WHITE;
        }
        assertEquals(Math.round(0.587 * WHITE), FacePixels.of(new Picture(96, 96, rgb, 0)).grey()[100] & 0xff);
    }
}
