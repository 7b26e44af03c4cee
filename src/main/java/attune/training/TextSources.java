package attune.training;

import attune.dataset.BinaryReviews;
import attune.dataset.ChSims;
import attune.dataset.Corpus;
import attune.dataset.Example;
import attune.dataset.Fold;
import attune.dataset.Meld;
import attune.dataset.MosiTranscripts;
import attune.dataset.MvsaMultipleTexts;
import attune.dataset.MvsaSingle;
import attune.dataset.TweetEvalSentiment;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the labelled sentences stand in the data folder, and which of their lists are for training. */
final class TextSources {

    private final Path data;

    TextSources(Path data) {
        this.data = data;
    }

    /** A list of a corpus and how often it is drawn from beside the others. */
    record Source(Corpus corpus, Fold fold, double weight) {
        List<Example> read() {
            return corpus.read(fold).whole();
        }
    }

    /** Sentences as they are spoken or reviewed, English and Chinese, training lists only. */
    List<Source> spoken() {
        return List.of(
            new Source(new Meld(data.resolve("text/meld")), Fold.TRAIN, 3),
            new Source(new ChSims(data.resolve("text/sims")), Fold.TRAIN, 2),
            new Source(new MosiTranscripts(data.resolve("cmu_mosi/labels")), Fold.TRAIN, 1.5),
            new Source(BinaryReviews.sst2(data.resolve("text/sst2")), Fold.TRAIN, 1.5),
            new Source(BinaryReviews.hotels(data.resolve("text/chinese")), Fold.ALL, 1),
            new Source(BinaryReviews.deliveries(data.resolve("text/chinese")), Fold.ALL, 1),
            new Source(tweets("test"), Fold.ALL, 1.5),
            new Source(tweets("val"), Fold.ALL, 0.5));
    }

    /** Texts of posts beside those of MVSA-Single. */
    List<Source> posted() {
        return List.of(
            new Source(new MvsaMultipleTexts(data.resolve("text/mvsa_multiple_text")), Fold.TRAIN, 2),
            new Source(new MvsaMultipleTexts(data.resolve("text/mvsa_multiple_text")), Fold.DEV, 0.5),
            new Source(tweets("test"), Fold.ALL, 2),
            new Source(tweets("val"), Fold.ALL, 0.5),
            new Source(BinaryReviews.sst2(data.resolve("text/sst2")), Fold.TRAIN, 0.5),
            new Source(BinaryReviews.deliveries(data.resolve("text/chinese")), Fold.ALL, 0.25));
    }

    /** Development lists of spoken sentences, to choose and stop by. */
    List<Source> spokenExam() {
        return List.of(
            new Source(new Meld(data.resolve("text/meld")), Fold.DEV, 1),
            new Source(new ChSims(data.resolve("text/sims")), Fold.DEV, 1),
            new Source(new MosiTranscripts(data.resolve("cmu_mosi/labels")), Fold.DEV, 1));
    }

    private TweetEvalSentiment tweets(String list) {
        return new TweetEvalSentiment(data.resolve("text/tweeteval_sentiment"), list);
    }

    MvsaSingle mvsa() {
        return new MvsaSingle(data.resolve("mvsa_single"));
    }

    /** Every training text, for the vocabulary that the models share. */
    Stream<String> forVocabulary() {
        Stream<Source> posts = Stream.of(new Source(mvsa(), Fold.TRAIN, 1));
        return Stream.of(spoken().stream(), posted().stream().limit(1), posts).flatMap(sources -> sources)
            .flatMap(source -> source.read().stream()).flatMap(example -> example.text().stream());
    }
}
