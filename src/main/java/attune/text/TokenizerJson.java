package attune.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The {@code tokenizer.json} of this project: text is normalised (NFKC, lower case), cut into words (a run of letters, up
 * to three digits, one Chinese or Japanese character, any other single character), written in {@link ByteLetters}, and each
 * word is cut greedily into the longest pieces of the vocabulary (WordPiece). Every byte is a piece, so no text is unknown.
 */
final class TokenizerJson {

    /** What stands for no text at all, in this order from id 0. No text can produce them: its brackets are words. */
    static final List<String> MARKS = List.of("[PAD]", "[MASK]", "[URL]");
    /** What a piece begins with that does not begin a word. */
    static final String INSIDE = "##";

    private static final String LETTER = "[\\p{L}&&[^\\p{Han}\\p{Hiragana}\\p{Katakana}]]";
    private static final String WORD = LETTER + "(?:" + LETTER + "|\\p{M}){0,39}(?:['’]" + LETTER + "{1,3})?";
    private static final String CUT = WORD + "|\\p{N}{1,3}|\\S";
    /** A word of 44 letters has at most 4 bytes each; the library calls longer ones unknown. */
    private static final int LONGEST_WORD = 1000;

    private TokenizerJson() {
    }

    /** The marks and every byte that UTF-8 uses, at the beginning of a word and inside. */
    static Set<String> smallest() {
        Set<String> pieces = new LinkedHashSet<>(MARKS);
        List<String> inside = new ArrayList<>();
        for (int value = 0; value < 256; value++) {
            boolean used = value != 0xC0 && value != 0xC1 && value < 0xF5;
            boolean first = used && (value < 0x80 || value > 0xBF);
            if (first) {
                pieces.add(String.valueOf(ByteLetters.of(value)));
            }
            if (used) {
                inside.add(INSIDE + ByteLetters.of(value));
            }
        }
        pieces.addAll(inside);
        return pieces;
    }

    /** The file's text; ids follow the order of the pieces. */
    static String of(Iterable<String> pieces) throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode root = mapper.createObjectNode();
        root.put("version", "1.0").putNull("truncation").putNull("padding").putArray("added_tokens");
        ObjectNode normalizer = root.putObject("normalizer").put("type", "Sequence");
        normalizer.putArray("normalizers").add(mapper.createObjectNode().put("type", "NFKC"))
            .add(mapper.createObjectNode().put("type", "Lowercase"));
        ObjectNode split = mapper.createObjectNode().put("type", "Split");
        split.putObject("pattern").put("Regex", CUT);
        split.put("behavior", "Removed").put("invert", true);
        ObjectNode bytes = mapper.createObjectNode().put("type", "ByteLevel")
            .put("add_prefix_space", false).put("trim_offsets", false).put("use_regex", false);
        root.putObject("pre_tokenizer").put("type", "Sequence").putArray("pretokenizers").add(split).add(bytes);
        root.putNull("post_processor").putNull("decoder");
        ObjectNode model = root.putObject("model").put("type", "WordPiece").put("unk_token", "[UNK]")
            .put("continuing_subword_prefix", INSIDE).put("max_input_chars_per_word", LONGEST_WORD);
        ObjectNode vocabulary = model.putObject("vocab");
        int id = 0;
        for (String piece : pieces) {
            vocabulary.put(piece, id++);
        }
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }
}
