package attune.text;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import attune.job.Cancellation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Builds a WordPiece vocabulary from sentences: all bytes, every character seen at least {@link #SELDOM} times, then the
 * pieces that the {@link PieceMerges} find. The same sentences give the same vocabulary, whatever their order.
 */
public final class VocabularyBuilder implements AutoCloseable {

    /** Characters seen fewer times stay bytes, so that the byte pieces are trained too. */
    static final int SELDOM = 3;

    private final int size;
    private final HuggingFaceTokenizer cutter;
    private final Map<String, Integer> words = new TreeMap<>();

    /** Begins a vocabulary of {@code size} pieces, at least the 512 that bytes and marks need. */
    public VocabularyBuilder(int size) {
        if (size < 512) {
            throw new IllegalArgumentException("a vocabulary has at least 512 pieces, got " + size);
        }
        this.size = size;
        try {
            this.cutter = Tokenizers.open(TokenizerJson.of(TokenizerJson.smallest()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counts the words of a sentence, cut as the finished vocabulary's file will cut them. */
    public void add(String sentence) {
        StringBuilder text = new StringBuilder(sentence);
        WordPieces.takeAddresses(text);
        WordPieces.loneSurrogatesToMarks(text);
        Encoding encoding = cutter.encode(text.toString(), false, false);
        StringBuilder word = new StringBuilder();
        for (String letter : encoding.getTokens()) {
            boolean begins = !letter.startsWith(TokenizerJson.INSIDE) || letter.equals(TokenizerJson.INSIDE);
            if (begins && !word.isEmpty()) {
                count(word);
            }
            word.append(begins ? letter : letter.substring(TokenizerJson.INSIDE.length()));
        }
        if (!word.isEmpty()) {
            count(word);
        }
    }

    /** Writes the vocabulary as a {@code tokenizer.json}, beside it first and then moved. */
    public void write(Path file, Cancellation cancellation) {
        try {
            Path beside = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(beside, TokenizerJson.of(pieces(cancellation)));
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override public void close() {
        cutter.close();
    }

    private Set<String> pieces(Cancellation cancellation) {
        Map<Integer, Integer> characters = new HashMap<>();
        words.forEach((word, count) -> word.codePoints().forEach(point -> characters.merge(point, count, Integer::sum)));
        PieceMerges merges = new PieceMerges();
        words.forEach((word, count) -> {
            List<String> symbols = new ArrayList<>();
            word.codePoints().forEach(point -> {
                String character = characters.get(point) < SELDOM ? "" : Character.toString(point);
                symbols.add(symbols.isEmpty() || character.isEmpty() ? character : TokenizerJson.INSIDE + character);
            });
            merges.add(symbols, count);
        });
        Set<String> pieces = TokenizerJson.smallest();
        merges.characters().forEach(piece -> pieces.add(inLetters(piece)));
        while (pieces.size() < size) {
            cancellation.check();
            String piece = merges.next();
            if (piece == null) {
                break;
            }
            pieces.add(inLetters(piece));
        }
        return pieces;
    }

    private void count(StringBuilder letters) {
        words.merge(ByteLetters.read(letters.toString()), 1, Integer::sum);
        letters.setLength(0);
    }

    private static String inLetters(String piece) {
        boolean inside = piece.startsWith(TokenizerJson.INSIDE);
        return inside ? TokenizerJson.INSIDE + ByteLetters.write(piece.substring(TokenizerJson.INSIDE.length()))
            : ByteLetters.write(piece);
    }
}
