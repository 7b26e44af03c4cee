package attune.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** A data folder with an MMSD 2.0 and a MELD of a few dozen made-up rows, in the layouts of their publishers. */
public final class MadeCorpora {

    private static final String[] GOOD = {"lovely", "great", "happy", "bright", "kind"};
    private static final String[] BAD = {"awful", "late", "broken", "sad", "cold"};
    private static final String[] THINGS = {"train", "dinner", "film", "weather", "morning", "office"};

    private final Path data;
    private final Random random = new Random(7);

    private MadeCorpora(Path data) {
        this.data = data;
    }

    public static void write(Path data) throws IOException {
        MadeCorpora made = new MadeCorpora(data);
        made.mmsd();
        made.meld();
    }

    private void mmsd() throws IOException {
        StringBuilder attributes = new StringBuilder();
        int id = 1000;
        for (String list : new String[] {"train", "valid", "test"}) {
            int rows = list.equals("train") ? 96 : 40;
            StringBuilder posts = new StringBuilder("[");
            for (int i = 0; i < rows; i++) {
                int label = i % 2;
                // The first test post stands in train too.
                String text = list.equals("test") && i == 0 || list.equals("train") && i == 0 ? "the very same words"
                    : sentence(label) + (i % 3 == 0 ? " but not today " : " ") + id;
                posts.append(i == 0 ? "" : ",").append("{\"image_id\": ").append(id).append(", \"text\": \"").append(text)
                    .append("\", \"label\": ").append(label).append('}');
                attributes.append("['").append(id++).append("', 'sky', 'road', '").append(word(THINGS)).append("']\n");
            }
            write("mmsd2/mmsd2_text_json_final/" + list + ".json", posts.append(']').toString());
        }
        write("mmsd2/image_attributes/extract_all", attributes.toString());
    }

    private void meld() throws IOException {
        String[] names = {"negative", "neutral", "positive"};
        for (String list : new String[] {"train", "dev", "test"}) {
            StringBuilder rows = new StringBuilder("Sr No.,Utterance,Sentiment\n");
            for (int i = 0; i < 48; i++) {
                String text = i % 3 == 1 ? "the " + word(THINGS) + " is there" : sentence(i % 3 == 0 ? 1 : 0);
                rows.append(i).append(',').append(text).append(' ').append(list).append(i).append(',').append(names[i % 3])
                    .append('\n');
            }
            write("text/meld/" + list + "_sent_emo.csv", rows.toString());
        }
    }

    private String sentence(int label) {
        return "what a " + word(label == 1 ? BAD : GOOD) + " " + word(THINGS);
    }

    private String word(String... words) {
        return words[random.nextInt(words.length)];
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(data.resolve(file).getParent());
        Files.writeString(data.resolve(file), text);
    }
}
