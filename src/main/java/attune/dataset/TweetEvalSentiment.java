package attune.dataset;

import attune.domain.BadInput;
import attune.domain.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * TweetEval sentiment (Barbieri et al. 2020): tweets, one a line, and a parallel file of labels 0 negative, 1
 * neutral, 2 positive. Users stand as {@code @user}. Here it is labelled text to learn from and nothing is ever measured
 * on it: either of its files is a corpus without lists.
 *
 * @param list val or test, which the two files begin with
 */
public record TweetEvalSentiment(Path folder, String list) implements Corpus {

    @Override public String name() {
        return "tweeteval-sentiment";
    }

    @Override public Set<Fold> folds() {
        return Set.of(Fold.ALL);
    }

    @Override public Found read(Fold fold) {
        Path labelFile = folder.resolve(list + "_labels.txt");
        List<String> texts = lines(folder.resolve(list + "_text.txt"));
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
                if (!label.matches("[012]")) {
                    throw BrokenRow.value(labelFile, row, "label", label);
                }
                return Stream.of(text).filter(said -> !said.isEmpty()).map(said ->
                    Example.ofText(name() + "/" + list + "/" + row, said, Polarity.values()[Integer.parseInt(label)]));
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
