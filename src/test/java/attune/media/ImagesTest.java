package attune.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.BadInput;
import attune.domain.Picture;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Images of every format come out upright, on white and small enough; bombs and damage are refused in a sentence. */
class ImagesTest {

    /** 4 × 2 CMYK JPEG of plain red, and a two-frame WebP animation, red then blue, 30 × 30. */
    private static final String CMYK = ""
        + "/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwADAgIDAgIDAwMDBAMDBAUIBQUEBAUKBwcGCAwKDAwLCgsLDQ4SEA0OEQ4LCxAWEBETFBUV"
        + "FQwPFxgWFBgSFBUU/9sAQwEDBAQFBAUJBQUJFA0LDRQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQU"
        + "FBQUFBQU/8AAFAgAAgAEBAERAAIRAQMRAQQRAP/EABUAAQEAAAAAAAAAAAAAAAAAAAgJ/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/E"
        + "ABUBAQEAAAAAAAAAAAAAAAAAAAcJ/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAA4EAQACEQMRBAAAPwBEHNKpVN//2Q==";
    private static final String ANIMATION = ""
        + "UklGRtoAAABXRUJQVlA4WAoAAAACAAAAHQAAHQAAQU5JTQYAAAD/////AABBTk1GVgAAAAAAAAAAAB0AAB0AAGQAAAJWUDggPgAA"
        + "ADADAJ0BKh4AHgA+0WKqT6glo6IoCAEAGgllAMkCgABAUFAA/us2/+KyfFft//Qk/+Js/4mz4OYm82eEAAAAQU5NRlAAAAAAAAAA"
        + "AAAdAAAdAABkAAAAVlA4IDgAAACUAgCdASoeAB4APtFiqk+CgIAAAaCWUAyNQWpxQAD+8JtD/9CT//ibP/6TZ8IrjCaSPsnFvAAA"
        + "AFJJRkZKAAAAV0VCUFZQOCA+AAAAMAMAnQEqHgAeAD7RYqpPqCWjoigIAQAaCWUAyQKAAEBQUAD+6zb/4rJ8V+3/9CT/4mz/ibPg"
        + "5ibzZ4QAAAA=";
    private static final String LOSSY_ALPHA = ""
        + "UklGRoQAAABXRUJQVlA4WAoAAAAQAAAAFwAADwAAQUxQSBQAAAABDzD/ERGCTMBio39mvwQR/Y+VM1ZQOCBKAAAA0AIAnQEqGAAQ"
        + "AD61SJ5JpyQioTAIAOAWiUAVgAWuQAD+7L2P3QumJ0PIx3W8X/1wHrnrG/id+Df//m/4/l1fid+Df/wEj9gAAAA=";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp", "tiff"})
    void everyFormatIsReadByItsContent(String format) throws IOException {
        byte[] bytes = MadeImage.encoded(MadeImage.quarters(64, 48, BufferedImage.TYPE_INT_RGB), format);
        Picture picture = Images.read(Files.write(folder.resolve("image.dat"), bytes));
        assertEquals(64, picture.width());
        assertEquals(48, picture.height());
        assertNear(MadeImage.RED, picture.argb(8, 8));
        assertNear(MadeImage.BLUE, picture.argb(40, 8));
        assertNear(MadeImage.BLUE, picture.argb(8, 40));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void exifOrientationIsApplied(int orientation) {
        Picture picture = Images.read(MadeImage.oriented(MadeImage.jpeg(64, 48), orientation), "turned.jpg");
        assertEquals(orientation < 5 ? 64 : 48, picture.width());
        int right = picture.width() - 9;
        int bottom = picture.height() - 9;
        // Where the corner at the top left of what is stored goes to, as the EXIF standard says.
        int[] corner = switch (orientation) {
            case 1, 5 -> new int[] {8, 8};
            case 2, 6 -> new int[] {right, 8};
            case 3, 7 -> new int[] {right, bottom};
            default -> new int[] {8, bottom};
        };
        assertNear(MadeImage.RED, picture.argb(corner[0], corner[1]));
        assertNear(MadeImage.BLUE, picture.argb(picture.width() - 1 - corner[0], corner[1]));
    }

    @Test
    void alphaIsLaidOnWhite() {
        BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(5, 5, 0x80ff0000);
        Picture picture = Images.read(MadeImage.encoded(image, "png"), "clear.png");
        assertEquals(0xffffffff, picture.argb(0, 0));
        assertNear(0xffff7f7f, picture.argb(5, 5));
        assertNear(0xffffffff, Images.read(Base64.getDecoder().decode(LOSSY_ALPHA), "a.webp").argb(20, 2));
    }

    @Test
    void greyAndSixteenBits() {
        assertNear(0xff808080, Images.read(flat(BufferedImage.TYPE_BYTE_GRAY), "grey.png").argb(3, 3));
        assertNear(0xff808080, Images.read(flat(BufferedImage.TYPE_USHORT_GRAY), "deep.png").argb(3, 3));
    }

    @Test
    void cmykAndTheFirstFrameOfAnAnimation() {
        assertNear(0xffff0000, Images.read(Base64.getDecoder().decode(CMYK), "print.jpg").argb(1, 1));
        assertNear(0xffff0000, Images.read(Base64.getDecoder().decode(ANIMATION), "moving.webp").argb(9, 9));
    }

    @Test
    void sizesFromTinyToHuge() {
        assertEquals(16, Images.read(MadeImage.png(16, 16), "tiny.png").width());
        Picture wide = Images.read(MadeImage.encoded(new BufferedImage(9000, 500, BufferedImage.TYPE_BYTE_GRAY), "png"), "w");
        assertEquals(2048, wide.width());
        assertEquals(114, wide.height());
    }

    @Test
    void bombsAndNothingAreRefusedBeforeDecoding() {
        assertEquals("media.image-too-large", problem(resized(MadeImage.png(8, 8), 50000, 50000)));
        assertEquals("media.image-too-large", problem(resized(MadeImage.png(8, 8), -1, -1)));
        assertEquals("media.image-without-size", problem(resized(MadeImage.png(8, 8), 0, 8)));
        byte[] bitmap = MadeImage.encoded(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "bmp");
        ByteBuffer.wrap(bitmap).order(ByteOrder.LITTLE_ENDIAN).putInt(18, -1_157_627_864);
        assertEquals("media.image-without-size", problem(bitmap));
        assertEquals("media.not-an-image", problem("no image at all".getBytes(StandardCharsets.UTF_8)));
        assertEquals("media.not-an-image", problem(new byte[0]));
        assertEquals("media.image-damaged", problem(Arrays.copyOf(MadeImage.png(200, 100), 60)));
        String sentence = assertThrows(BadInput.class,
            () -> Images.read(resized(MadeImage.png(8, 8), 50000, 40000), "bomb.png")).getMessage();
        assertTrue(sentence.contains("bomb.png") && sentence.contains("50000 x 40000"), sentence);
    }

    @Test
    void aPhotographThatBreaksOffShowsWhatThereIs() {
        byte[] whole = MadeImage.jpeg(400, 400);
        Picture picture = Images.read(Arrays.copyOf(whole, whole.length * 3 / 4), "cut.jpg");
        assertNear(MadeImage.RED, picture.argb(20, 20));
    }

    private static byte[] flat(int type) {
        BufferedImage image = new BufferedImage(8, 8, type);
        int level = type == BufferedImage.TYPE_USHORT_GRAY ? 0x8080 : 0x80;
        for (int i = 0; i < 64; i++) {
            image.getRaster().setSample(i % 8, i / 8, 0, level);
        }
        return MadeImage.encoded(image, "png");
    }

    private static byte[] resized(byte[] png, int width, int height) {
        return ByteBuffer.wrap(png).putInt(16, width).putInt(20, height).array();
    }

    private static String problem(byte[] bytes) {
        return assertThrows(BadInput.class, () -> Images.read(bytes, "x")).problem();
    }

    private static void assertNear(int expected, int actual) {
        for (int shift = 0; shift < 24; shift += 8) {
            assertEquals(expected >> shift & 0xff, actual >> shift & 0xff, 14,
                () -> Integer.toHexString(expected) + " but was " + Integer.toHexString(actual));
        }
    }
}
