package attune.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * English sentences and posts of several corpora, each with its polarity, to train a text encoder on beforehand: MELD's train
 * list, SST-2's train list, TweetEval sentiment, the texts of MVSA-Multiple, and CH-SIMS's train list in translation. Nothing is
 * measured on it.
 *
 * @param folder with {@code meld}, {@code sst2}, {@code tweeteval_sentiment}, {@code mvsa_multiple_text} and {@code sims}
 */
public record LabelledText(Path folder) implements Corpus {

    private static final String ENGLISH = "/english";

    @Override public String name() {
        return "labelled-text";
    }

    @Override public Set<Fold> folds() {
        return Set.of(Fold.TRAIN, Fold.DEV);
    }

    /** Train: everything but the development list, which is SST-2's. */
    @Override public Found read(Fold fold) {
        Corpus reviews = BinaryReviews.sst2(folder.resolve("sst2"));
        if (fold == Fold.DEV) {
            return reviews.read(Fold.DEV);
        }
        MvsaMultipleTexts posts = new MvsaMultipleTexts(folder.resolve("mvsa_multiple_text"));
        Path tweets = folder.resolve("tweeteval_sentiment");
        Found translated = new ChSims(folder.resolve("sims")).read(Fold.TRAIN);
        List<Found> all = List.of(new Meld(folder.resolve("meld")).read(Fold.TRAIN), reviews.read(Fold.TRAIN),
            new TweetEvalSentiment(tweets, "val").read(Fold.ALL), new TweetEvalSentiment(tweets, "test").read(Fold.ALL),
            posts.read(Fold.TRAIN), posts.read(Fold.DEV), new Found(translated.examples().stream()
                .filter(example -> example.id().endsWith(ENGLISH)).toList(), translated.faults()));
        List<Example> examples = new ArrayList<>();
        all.forEach(found -> examples.addAll(found.examples()));
        return new Found(examples, all.stream().flatMap(found -> found.faults().stream()).toList());
    }
}
