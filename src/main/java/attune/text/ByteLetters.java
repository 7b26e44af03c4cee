package attune.text;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The letters in which a vocabulary file writes bytes: UTF-8 text with each byte as one visible character, as the
 * tokenizers library's {@code ByteLevel} step does it (Radford et al. 2019). 33–126, 161–172 and 174–255 stand for
 * themselves, the others for 256 and on, in order.
 */
final class ByteLetters {

    private static final char[] LETTERS = new char[256];
    private static final int[] BYTES = new int[512];

    static {
        int next = 256;
        for (int value = 0; value < 256; value++) {
            boolean visible = value >= 33 && value <= 126 || value >= 161 && value <= 172 || value >= 174;
            LETTERS[value] = (char) (visible ? value : next++);
            BYTES[LETTERS[value]] = value;
        }
    }

    private ByteLetters() {
    }

    static char of(int value) {
        return LETTERS[value];
    }

    /** The text in byte letters. */
    static String write(String text) {
        StringBuilder out = new StringBuilder();
        for (byte value : text.getBytes(StandardCharsets.UTF_8)) {
            out.append(LETTERS[value & 0xff]);
        }
        return out.toString();
    }

    /** The text that byte letters stand for; a run that is no whole text, as its bytes: {@code <0xE4>}. */
    static String read(String letters) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        letters.chars().forEach(letter -> bytes.write(BYTES[letter]));
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
        } catch (CharacterCodingException partOfACharacter) {
            StringBuilder out = new StringBuilder();
            for (byte value : bytes.toByteArray()) {
                out.append(String.format("<0x%02X>", value & 0xff));
            }
            return out.toString();
        }
    }
}
