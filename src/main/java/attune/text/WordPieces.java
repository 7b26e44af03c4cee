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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts text into the word pieces of a vocabulary, each with its place in the text as it was written.
 *
 * <p>The spans follow the text, hold at least one character each and together cover everything that is not space.
 * They do not overlap, but that pieces of one character (a rare one is cut into its bytes, ﬁ into f and i) all have the span
 * of that character. A web address is one piece. Safe from any thread.
 */
public final class WordPieces implements PieceCutter {

    /** Id of the piece that stands for a hidden one. */
    public static final int MASK = 1;
    /** The least id of a piece that stands for text; those below are marks. */
    public static final int FIRST = TokenizerJson.MARKS.size();

    private static final int ADDRESS = 2;
    private static final Pattern ADDRESSES =
        Pattern.compile("https?://[\\p{Graph}&&[^<>\"]]*[\\p{Alnum}/]", Pattern.CASE_INSENSITIVE);

    private final HuggingFaceTokenizer tokenizer;
    private final int size;

    /**
     * One piece of a text.
     *
     * @param id from 0 to the size of the vocabulary
     * @param piece readable; begins with ## inside a word, or names a byte: {@code <0xE4>}
     * @param chars where it stands
     */
    public record Token(int id, String piece, CharSpan chars) {
    }

    private WordPieces(HuggingFaceTokenizer tokenizer, int size) {
        this.tokenizer = tokenizer;
        this.size = size;
    }

    /** Opens a vocabulary that {@link VocabularyBuilder} wrote; anything else is refused. */
    public static WordPieces open(Path file) {
        InputFile.readable(file);
        try {
            String json = Files.readString(file);
            JsonNode vocabulary = new ObjectMapper().readTree(json).path("model").path("vocab");
            for (int id = 0; id < TokenizerJson.MARKS.size(); id++) {
                if (vocabulary.path(TokenizerJson.MARKS.get(id)).asInt(-1) != id) {
                    throw new BadInput("text.vocabulary", file);
                }
            }
            return new WordPieces(Tokenizers.open(json), vocabulary.size());
        } catch (IOException | RuntimeException e) {
            throw e instanceof BadInput known ? known : new BadInput(e, "text.vocabulary", file);
        }
    }

    @Override public int size() {
        return size;
    }

    @Override public List<Token> encode(String text) {
        StringBuilder rest = new StringBuilder(text);
        List<CharSpan> addresses = takeAddresses(rest);
        loneSurrogatesToMarks(rest);
        Encoding encoding = tokenizer.encode(rest.toString(), false, false);
        long[] ids = encoding.getIds();
        String[] tokens = encoding.getTokens();
        List<CharSpan> spans = PieceSpans.of(rest, encoding.getCharTokenSpans());
        List<Token> pieces = new ArrayList<>();
        int address = 0;
        for (int i = 0; i <= ids.length; i++) {
            int reached = i < ids.length ? spans.get(i).start() : text.length();
            while (address < addresses.size() && addresses.get(address).start() < reached) {
                pieces.add(new Token(ADDRESS, TokenizerJson.MARKS.get(ADDRESS), addresses.get(address++)));
            }
            if (i < ids.length) {
                pieces.add(new Token((int) ids[i], readable(tokens[i]), spans.get(i)));
            }
        }
        return pieces;
    }

    @Override public void close() {
        tokenizer.close();
    }

    /** Writes spaces over the web addresses of a text and says where they stood. */
    static List<CharSpan> takeAddresses(StringBuilder text) {
        List<CharSpan> found = new ArrayList<>();
        Matcher matcher = ADDRESSES.matcher(text.toString());
        while (matcher.find()) {
            found.add(new CharSpan(matcher.start(), matcher.end()));
            text.replace(matcher.start(), matcher.end(), " ".repeat(matcher.end() - matcher.start()));
        }
        return found;
    }

    /** Half a surrogate pair is no character; the library would end the process's thread over it. */
    static void loneSurrogatesToMarks(StringBuilder text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            boolean pair = Character.isHighSurrogate(unit) && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(unit)) {
                text.setCharAt(i, '\uFFFD');
            }
        }
    }

    private static String readable(String token) {
        return token.startsWith(TokenizerJson.INSIDE) && token.length() > TokenizerJson.INSIDE.length()
            ? TokenizerJson.INSIDE + ByteLetters.read(token.substring(TokenizerJson.INSIDE.length()))
            : ByteLetters.read(token);
    }
}
