package attune.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The train list of TweetEval emotion (Barbieri et al. 2020; Mohammad et al. 2018): tweets of anger, joy, optimism or sadness,
 * with the polarity that {@link Emotions} gives. None of them is neutral.
 *
 * @param folder with {@code train_text.txt}, a tweet a line, {@code train_labels.txt} and {@code mapping.txt}
 */
public record EmotionTweets(Path folder) implements Corpus {

    @Override public String name() {
        return "tweeteval-emotion";
    }

    @Override public Set<Fold> folds() {
        return Set.of(Fold.TRAIN);
    }

    @Override public Found read(Fold fold) {
        Path labelFile = folder.resolve("train_labels.txt");
        List<String> emotions =
            ParallelLines.of(folder.resolve("mapping.txt")).stream().map(line -> line.split("\t")[1].strip()).toList();
        return ParallelLines.read(folder.resolve("train_text.txt"), labelFile, (row, text, label) -> {
            if (!label.matches("\\d") || Integer.parseInt(label) >= emotions.size()) {
                throw BrokenRow.value(labelFile, row, "label", label);
            }
            return Emotions.polarity(emotions.get(Integer.parseInt(label))).stream().filter(known -> !text.isEmpty())
                .map(known -> Example.ofText(name() + "/train/" + row, text, known));
        });
    }
}
