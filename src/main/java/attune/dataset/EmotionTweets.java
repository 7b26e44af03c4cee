package attune.dataset;

import attune.domain.BadInput;
import attune.domain.InputFile;
import java.io.IOException;
import java.nio.file.Files;
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
        List<String> emotions = lines(folder.resolve("mapping.txt")).stream().map(line -> line.split("\t")[1].strip()).toList();
        List<String> texts = lines(folder.resolve("train_text.txt"));
        List<String> labels = lines(labelFile);
        if (texts.size() != labels.size()) {
            throw new BadInput("dataset.unequal", labelFile, labels.size(), texts.size());
        }
        Gathering found = new Gathering();
        for (int i = 0; i < texts.size(); i++) {
            int row = i + 1;
            String text = texts.get(i).strip();
            String label = labels.get(i).strip();
            found.row(labelFile, row, () -> {
                if (!label.matches("\\d") || Integer.parseInt(label) >= emotions.size()) {
                    throw BrokenRow.value(labelFile, row, "label", label);
                }
                return Emotions.polarity(emotions.get(Integer.parseInt(label))).stream().filter(known -> !text.isEmpty())
                    .map(known -> Example.ofText(name() + "/train/" + row, text, known));
            });
        }
        return found.found();
    }

    private static List<String> lines(Path file) {
        try {
            return List.of(Files.readString(InputFile.readable(file)).stripTrailing().split("\n"));
        } catch (IOException e) {
            throw new BadInput(e, "file.unreadable", file);
        }
    }
}
