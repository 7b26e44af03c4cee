package attune.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.BadInput;
import attune.domain.CharSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Pieces know their place in the text as it was written, whatever the text. */
class WordPiecesTest {

    private static Path folder;
    private static WordPieces pieces;

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("attune-pieces");
        pieces = WordPieces.open(SmallVocabulary.in(folder));
    }

    @AfterContainer
    static void close() throws IOException {
        pieces.close();
        Files.delete(folder.resolve("tokenizer.json"));
        Files.delete(folder);
    }

    @Property(tries = 500)
    void spansCoverEveryTextInOrder(@ForAll("texts") String text) {
        BitSet covered = new BitSet();
        CharSpan before = new CharSpan(0, 0);
        for (WordPieces.Token token : pieces.encode(text)) {
            CharSpan span = token.chars();
            assertTrue(token.id() >= 0 && token.id() < pieces.size());
            assertTrue(span.end() > span.start() && span.end() <= text.length());
            assertTrue(span.start() >= before.end() || span.equals(before) && characters(text, span) <= 1,
                () -> span + " overlaps in " + text);
            covered.set(span.start(), span.end());
            before = span;
        }
        for (int i = 0; i < text.length(); i++) {
            assertTrue(covered.get(i) || PieceSpans.isSpace(text.charAt(i)), "unit " + i + " of " + text);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> traps = Arbitraries.of("ﬁ", "㎏", "e\u0301", "ẛ̣", "İ", "ﷺ", "👨‍👩‍👧", "😀",
            "\ud83d", "\ude00", "\r\n", "\u0000",
            "[MASK]", "##", "https://a.b/c?d", "很好", "뷁", "ㄱㅏ", "ア", "ｱﾞ", "don't",
            "…", "\u3000", "\u00a0", "\u200b", "\ufeff", "①");
        Arbitrary<String> anything = Arbitraries.strings().ofMaxLength(5);
        Arbitrary<String> words = Arbitraries.of("good", "the", "unseen", "NOT", "a", " ", "  ");
        return Arbitraries.oneOf(traps, anything, words).list().ofMaxSize(12).map(parts -> String.join("", parts));
    }

    @Example
    void nothingIsUnknown() {
        List<WordPieces.Token> tokens = pieces.encode("뷁");
        assertEquals(List.of("<0xEB>", "##<0xB7>", "##<0x81>"), tokens.stream().map(WordPieces.Token::piece).toList());
        assertTrue(tokens.stream().allMatch(token -> token.chars().equals(new CharSpan(0, 1))));
    }

    @Example
    void spansCountUnitsOfTheOriginal() {
        String text = "😀 The\r\nCAFÉ\u3000很好";
        List<WordPieces.Token> tokens = pieces.encode(text);
        assertEquals(List.of("😀", "The", "CAFÉ", "很", "好"),
            tokens.stream().map(token -> token.chars().of(text)).toList());
        assertEquals(List.of("😀", "the", "café", "很", "好"), tokens.stream().map(WordPieces.Token::piece).toList());
    }

    @Example
    void anAddressIsOnePiece() {
        String text = "the https://t.co/AbC_12, good";
        assertEquals(List.of("the", "[URL]", ",", "good"),
            pieces.encode(text).stream().map(WordPieces.Token::piece).toList());
        assertEquals("https://t.co/AbC_12", pieces.encode(text).get(1).chars().of(text));
    }

    @Example
    void writtenMarksAreText() {
        assertFalse(pieces.encode("[PAD][MASK][URL]").stream().anyMatch(token -> token.id() <= 2));
    }

    @Example
    void aForeignVocabularyIsRefused() throws IOException {
        Path foreign = Files.createTempFile("foreign", ".json");
        for (String content : List.of("{}", "[1", "{\"model\":{\"vocab\":{\"[PAD]\":0,\"[MASK]\":1,\"[URL]\":2}}}")) {
            Files.writeString(foreign, content);
            assertEquals("text.vocabulary", assertThrows(BadInput.class, () -> WordPieces.open(foreign)).problem());
        }
        Files.delete(foreign);
    }

    /** Characters in a span; letters that normalising composes, with their marks, are one. */
    private static int characters(String text, CharSpan span) {
        String composed = Normalizer.normalize(span.of(text), Normalizer.Form.NFKC);
        return Math.min(withoutMarks(span.of(text)), withoutMarks(composed));
    }

    private static int withoutMarks(String text) {
        return (int) text.codePoints().filter(point -> Character.getType(point) != Character.NON_SPACING_MARK
            && Character.getType(point) != Character.ENCLOSING_MARK
            && Character.getType(point) != Character.COMBINING_SPACING_MARK).count();
    }
}
