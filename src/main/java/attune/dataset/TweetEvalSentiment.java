package attune.dataset;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/**
 * TweetEval sentiment (Barbieri et al. 2020): tweets, one a line, and a parallel file of labels 0 negative, 1
 * neutral, 2 positive. Users stand as {@code @user}. Either of its files is a corpus without lists; the text encoder is
 * measured on a held fifth of both.
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
        return ParallelLines.read(folder.resolve(list + "_text.txt"), labelFile, (row, text, label) -> {
            if (!label.matches("[012]")) {
                throw BrokenRow.value(labelFile, row, "label", label);
            }
            return Stream.of(text).filter(said -> !said.isEmpty()).map(said ->
                Example.ofText(name() + "/" + list + "/" + row, said, Polarity.values()[Integer.parseInt(label)]));
        });
    }
}
