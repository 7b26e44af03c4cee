package attune.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import attune.domain.BadInput;
import attune.domain.CharSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The vocabulary of another's model, with the marks at its ends. */
class ForeignPiecesTest {

    private static final Path BERT = Path.of("src/test/resources/brought/bert/tokenizer.json");

    @Test
    void marksStandForNoCharacter() {
        try (ForeignPieces pieces = ForeignPieces.open(BERT)) {
            List<WordPieces.Token> tokens = pieces.encode("The foods 好");
            assertEquals(List.of("[CLS]", "the", "food", "##s", "[UNK]", "[SEP]"),
                tokens.stream().map(WordPieces.Token::piece).toList());
            assertEquals(List.of(new CharSpan(0, 0), new CharSpan(0, 3), new CharSpan(4, 8), new CharSpan(8, 9),
                new CharSpan(10, 11), new CharSpan(11, 11)), tokens.stream().map(WordPieces.Token::chars).toList());
            assertEquals(2, tokens.getFirst().id());
        }
    }

    @Test
    void aBlankTextHasNoPiecesAndHalfASurrogateDoesNoHarm() {
        try (ForeignPieces pieces = ForeignPieces.open(BERT)) {
            assertEquals(List.of(), pieces.encode(" \n"));
            assertEquals("good", pieces.encode("good \ud83d").get(1).piece());
        }
    }

    @Test
    void anythingElseIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("tokenizer.json"), "{\"version\": \"1.0\"}");
        assertEquals("text.tokenizer", assertThrows(BadInput.class, () -> ForeignPieces.open(file)).problem());
    }
}
