package attune.dataset;

import attune.domain.BadInput;
import attune.domain.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * TweetEval sentiment (Barbieri et al. 2020): tweets, one a line, and a parallel file of labels 0 negative, 1
 * neutral, 2 positive. Users stand as {@code @user}.
 */
public record TweetEvalSentiment(Path folder) implements Corpus {

    @Override public String name() {
        return "tweeteval-sentiment";
    }

    @Override public Set<Fold> folds() {
        return Set.of(Fold.DEV, Fold.TEST);
    }

    @Override public List<Example> read(Fold fold) {
        String list = fold == Fold.DEV ? "val" : "test";
        Path labelFile = folder.resolve(list + "_labels.txt");
        List<String> texts = lines(folder.resolve(list + "_text.txt"));
        List<String> labels = lines(labelFile);
        if (texts.size() != labels.size()) {
            throw new BadInput("dataset.unequal", labelFile, labels.size(), texts.size());
        }
        List<Example> found = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String label = labels.get(i).strip();
            if (!label.matches("[012]")) {
                throw new BadInput("dataset.value", labelFile, i + 1, "label", label);
            }
            if (!texts.get(i).isBlank()) {
                found.add(Example.ofText(name() + "/" + list + "/" + (i + 1), texts.get(i).strip(),
                    Polarity.values()[Integer.parseInt(label)]));
            }
        }
        return found;
    }

    private static List<String> lines(Path file) {
        try {
            return List.of(Files.readString(InputFile.readable(file)).stripTrailing().split("\n"));
        } catch (IOException e) {
            throw new BadInput(e, "file.unreadable", file);
        }
    }
}
