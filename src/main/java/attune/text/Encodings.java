package attune.text;

import attune.domain.BadInput;
import attune.domain.InputFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Reads text files whose encoding nobody wrote down: a byte order mark decides, then strict UTF-8, then UTF-16 by its
 * zeros; then, where there are enough bytes to tell, the detector's statistics; then GB18030 where high bytes stand in pairs;
 * and windows-1252, which reads anything.
 */
public final class Encodings {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    /** No transcript or post is longer; a film's subtitles take about 0.1 MB. */
    private static final long LARGEST = 32L << 20;
    /** Bytes that windows-1252 leaves free. */
    private static final String NOT_WESTERN = "\u0081\u008D\u008F\u0090\u009D";
    /** Its €, quotes, dashes, ellipsis and trademark. */
    private static final String WESTERN_MARKS = "\u0080\u0082\u0084\u0085\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0099";
    /** High bytes below which the detector guesses. */
    private static final int ENOUGH_TO_TELL = 100;

    private Encodings() {
    }

    /** The text of a file, without byte order mark; refused if it is no text. */
    public static String read(Path file) {
        InputFile.readable(file);
        try {
            if (Files.size(file) > LARGEST) {
                throw new BadInput("text.too-large", file, LARGEST >> 20);
            }
            return decode(Files.readAllBytes(file), file.toString());
        } catch (IOException e) {
            throw new BadInput(e, "file.unreadable", file);
        }
    }

    /** The text of some bytes; {@code name} is what a refusal calls them. */
    public static String decode(byte[] bytes, String name) {
        String text = marked(bytes).or(() -> strictly(bytes, StandardCharsets.UTF_8).filter(Encodings::withoutZeros))
            .or(() -> zeros(bytes)).or(() -> byStatistics(bytes)).or(() -> byPairs(bytes))
            .orElseGet(() -> new String(bytes, WINDOWS_1252));
        if (!isText(text)) {
            throw new BadInput("text.not-text", name);
        }
        return text;
    }

    private static Optional<String> marked(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8));
        }
        if (begins(bytes, 0xFF, 0xFE, 0, 0) || begins(bytes, 0, 0, 0xFE, 0xFF)) {
            return Optional.of(withoutMark(new String(bytes, Charset.forName("UTF-32"))));
        }
        if (begins(bytes, 0xFF, 0xFE) || begins(bytes, 0xFE, 0xFF)) {
            return Optional.of(new String(bytes, StandardCharsets.UTF_16));
        }
        return begins(bytes, 0x84, 0x31, 0x95, 0x33) ? Optional.of(withoutMark(new String(bytes, GB18030))) : Optional.empty();
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-16 without a mark: most Western characters have a zero on the same side, and no other text has zeros. */
    private static Optional<String> zeros(byte[] bytes) {
        int[] zeros = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        boolean wide = bytes.length % 2 == 0 && Math.max(zeros[0], zeros[1]) * 10 > bytes.length / 2;
        if (!wide || Math.min(zeros[0], zeros[1]) * 20 > Math.max(zeros[0], zeros[1])) {
            return Optional.empty();
        }
        return strictly(bytes, zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }

    private static Optional<String> byStatistics(byte[] bytes) {
        int high = 0;
        int cyrillicRow = 0;
        for (byte value : bytes) {
            high += value < 0 ? 1 : 0;
            cyrillicRow += value == (byte) 0xA7 ? 1 : 0;
        }
        // Every second byte a § is Russian in GB18030, which the detector does not know.
        if (high < ENOUGH_TO_TELL || 3 * cyrillicRow > high) {
            return Optional.empty();
        }
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes);
        detector.dataEnd();
        String found = detector.getDetectedCharset();
        // Western is what it says where it knows nothing better.
        boolean told = found != null && Charset.isSupported(found) && !Charset.forName(found).equals(WINDOWS_1252);
        return told ? strictly(bytes, Charset.forName(found)) : Optional.empty();
    }

    /**
     * GB18030 writes a Chinese character or mark as two high bytes (sometimes a high byte and a letter) or as high byte,
     * digit, high byte, digit; in Western text a high byte mostly stands alone between letters.
     */
    private static Optional<String> byPairs(byte[] bytes) {
        int pairs = 0;
        int singles = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] >= 0) {
                continue;
            }
            int next = i + 1 < bytes.length ? bytes[i + 1] & 0xff : 0;
            boolean four = next >= '0' && next <= '9' && i + 3 < bytes.length && bytes[i + 2] < 0
                && bytes[i + 3] >= '0' && bytes[i + 3] <= '9';
            boolean two = isPair(bytes, i, bytes[i] & 0xff, next);
            pairs += four || two ? 1 : 0;
            singles += four || two ? 0 : 1;
            i += four ? 3 : next >= 0x40 ? 1 : 0;
        }
        return pairs >= singles ? strictly(bytes, GB18030) : Optional.empty();
    }

    private static boolean isPair(byte[] bytes, int at, int first, int second) {
        if (first >= 0xA1 && second >= 0xA1) {
            // Two accents within a word, as in Größe, look like a rare character.
            return first < 0xB0 || !isLetter(bytes, at - 1) || !isLetter(bytes, at + 2);
        }
        // What windows-1252 has no character for, or none that a Western text holds: a lone ¨, a rare sign before an accent.
        return NOT_WESTERN.indexOf(first) >= 0 && second >= 0x40 || first == 0xA8 && second >= 0x40
            || first < 0xA0 && WESTERN_MARKS.indexOf(first) < 0 && second >= 0x80;
    }

    private static boolean isLetter(byte[] bytes, int at) {
        return at >= 0 && at < bytes.length && (bytes[at] >= 'a' && bytes[at] <= 'z' || bytes[at] >= 'A' && bytes[at] <= 'Z');
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException notThisOne) {
            return Optional.empty();
        }
    }

    private static boolean withoutZeros(String text) {
        return text.indexOf(0) < 0;
    }

    /** Control characters other than space betray a picture, a sound or an archive. */
    private static boolean isText(String text) {
        long controls = text.chars().filter(unit -> unit < 0x20 && unit != '\n' && unit != '\r' && unit != '\t').count();
        return withoutZeros(text) && controls * 50 <= text.length();
    }
}
