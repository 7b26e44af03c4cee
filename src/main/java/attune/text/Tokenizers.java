package attune.text;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Opens the tokenizers library as this project uses it: no truncation, no padding, nothing added. */
final class Tokenizers {

    private static final Map<String, String> OPTIONS =
        Map.of("addSpecialTokens", "false", "truncation", "false", "padding", "false");

    private Tokenizers() {
    }

    /** The tokenizer of a {@code tokenizer.json} text; the library's own exception says what is wrong with it. */
    static HuggingFaceTokenizer open(String json) {
        // The library reports its use over the network unless told not to.
        System.setProperty("OPT_OUT_TRACKING", "true");
        // On a machine with CUDA it would fetch another build of itself from the network; cutting text needs none.
        if (System.getProperty("RUST_FLAVOR") == null) {
            System.setProperty("RUST_FLAVOR", "cpu");
        }
        try {
            return HuggingFaceTokenizer.newInstance(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), OPTIONS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
