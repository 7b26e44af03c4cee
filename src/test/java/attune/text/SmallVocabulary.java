package attune.text;

import attune.job.Cancellation;
import java.nio.file.Path;

/** A vocabulary of a few sentences, for tests. */
public final class SmallVocabulary {

    private static final String[] SENTENCES = {
        "the room was good, the food was good", "not good at all, not good", "a café near the hotel", "hotel room was not bad",
        "房间很好，服务很好", "酒店不好，很不好", "the best 😀 of the best 😀😀", "see http://t.co/abc the café, the café"};

    private SmallVocabulary() {
    }

    /** Writes it to a folder and gives the file. */
    public static Path in(Path folder) {
        Path file = folder.resolve("tokenizer.json");
        try (VocabularyBuilder builder = new VocabularyBuilder(600)) {
            for (String sentence : SENTENCES) {
                builder.add(sentence);
            }
            builder.write(file, Cancellation.never());
        }
        return file;
    }
}
