package attune.dataset;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an item of a corpus is to look at: its words and media. Its truth and its vectors are left behind, so that nothing can
 * be trained on it; that is why a list for tests may be looked up here.
 *
 * @param text empty where it has none
 * @param imageWords what a tagger saw in the image, where the image itself is not there
 */
public record Original(
    String id, String text, Optional<ImageSource> image, Optional<Path> sound, Optional<Path> clip, List<String> imageWords) {

    /** The items of a list of {@link Protocol#PUBLISHED}, {@code train}, {@code dev} or {@code test}, by id, and maybe more. */
    public static Map<String, Original> of(Corpus corpus, String list) {
        Map<String, Original> all = new LinkedHashMap<>();
        if (list.equals("test") && corpus.tested()) {
            add(corpus.test(), all);
            return all;
        }
        boolean held = list.equals("test") || list.equals(Fold.DEV.id()) && corpus.tested();
        Fold fold = held && corpus.folds().contains(Fold.DEV) ? Fold.DEV : Fold.TRAIN;
        if (corpus.folds().contains(fold)) {
            add(corpus.read(fold), all);
        }
        return all;
    }

    /** The items of every list, for lists that were parted anew. */
    public static Map<String, Original> ofAll(Corpus corpus) {
        Map<String, Original> all = new LinkedHashMap<>();
        corpus.folds().forEach(fold -> add(corpus.read(fold), all));
        if (corpus.tested()) {
            add(corpus.test(), all);
        }
        return all;
    }

    private static void add(Found found, Map<String, Original> to) {
        for (Example each : found.examples()) {
            to.put(each.id(), new Original(each.id(), each.text().orElse(""), each.image(), each.sound(), each.clip(),
                each.imageWords()));
        }
    }
}
