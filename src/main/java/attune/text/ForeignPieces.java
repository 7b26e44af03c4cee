package attune.text;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import attune.domain.BadInput;
import attune.domain.CharSpan;
import attune.domain.InputFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text as the {@code tokenizer.json} of another's model says, with the marks that it adds at the ends ([CLS], [SEP]): a
 * mark stands for no character.
 */
public final class ForeignPieces implements PieceCutter {

    private final HuggingFaceTokenizer tokenizer;
    private final int size;

    private ForeignPieces(HuggingFaceTokenizer tokenizer, int size) {
        this.tokenizer = tokenizer;
        this.size = size;
    }

    /** Opens any {@code tokenizer.json} of Hugging Face; anything else is refused. */
    public static ForeignPieces open(Path file) {
        InputFile.readable(file);
        try {
            String json = Files.readString(file);
            JsonNode document = new ObjectMapper().readTree(json);
            int size = document.path("model").path("vocab").size() + document.path("added_tokens").size();
            return new ForeignPieces(Tokenizers.open(json), size);
        } catch (IOException | RuntimeException e) {
            throw e instanceof BadInput known ? known : new BadInput(e, "text.tokenizer", file);
        }
    }

    @Override public int size() {
        return size;
    }

    @Override public List<WordPieces.Token> encode(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        StringBuilder whole = new StringBuilder(text);
        WordPieces.loneSurrogatesToMarks(whole);
        Encoding encoding = tokenizer.encode(whole.toString(), true, false);
        long[] marks = encoding.getSpecialTokenMask();
        List<ai.djl.huggingface.tokenizers.jni.CharSpan> found = new ArrayList<>();
        for (int i = 0; i < marks.length; i++) {
            if (marks[i] == 0) {
                found.add(encoding.getCharTokenSpans()[i]);
            }
        }
        List<CharSpan> spans = PieceSpans.of(whole, found.toArray(ai.djl.huggingface.tokenizers.jni.CharSpan[]::new));
        List<WordPieces.Token> pieces = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < marks.length; i++) {
            int at = next == 0 ? 0 : spans.get(next - 1).end();
            pieces.add(new WordPieces.Token((int) encoding.getIds()[i], encoding.getTokens()[i],
                marks[i] == 0 ? spans.get(next++) : new CharSpan(at, at)));
        }
        return pieces;
    }

    @Override public void close() {
        tokenizer.close();
    }
}
