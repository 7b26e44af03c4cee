package attune.training;

import attune.dataset.Example;
import attune.dataset.Polarity;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.Provenance;
import attune.domain.StreamSpec;
import attune.domain.Variant;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.model.block.WordPrediction;
import attune.text.WordPieces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The encoder of text in two languages: labels and what a linear classifier says of them, see {@link TextMaterial},
 * {@link CrossFitting} and {@link WordsAndLabels}.
 */
public final class TextRecipe implements Recipe {

    private static final int LONGEST = 128;
    private static final int EPOCHS = 7;
    private static final WordsAndLabels.Settings SETTINGS = new WordsAndLabels.Settings(500, 64, 0.2, 512, 0, 0.1, 0.7);

    @Override public String name() {
        return "text";
    }

    @Override public String use() {
        return "Encodes English and Chinese sentences; trained to tell whether they are negative, neutral or positive.";
    }

    @Override public String sources() {
        return """
            | source | use | licence |
            |---|---|---|
            | MELD, train (Poria et al. 2019) | sentences | GPL-3 |
            | CMU-MOSI, train list of the official folds (Zadeh et al. 2016) | \
            sentences and their Chinese translation | research |
            | CH-SIMS, train without the held videos (Yu et al. 2020) | Chinese sentences and their translation | research |
            | MVSA-Multiple texts; MVSA-Single, train without a tenth (Niu et al. 2016) | tweets | third parties: research only |
            | Twitter-15 and -17, train and dev (Yu and Jiang 2019) | tweets of one polarity | third parties: research only |
            | TweetEval sentiment, validation and test lists together without a grouped fifth (Rosenthal et al. 2017) | \
            tweets | third parties: research only |
            | SST-2, train (Socher et al. 2013) | sentences, two classes | research |
            | TweetEval emotion, train (Mohammad et al. 2018) | tweets, two classes | research |
            | ChnSentiCorp hotels, waimai_10k, without a held tenth | Chinese reviews, two classes | research |
            | MMSD 2.0, train (Qin et al. 2023) | tweets without labels | none stated |
            """;
    }

    @Override public String limits() {
        return """
            A fifth of the pieces was hidden. What is to be answered is three parts the label, smoothed by a tenth, and seven
            parts what a linear classifier of pieces and pairs that had not learned from the text said of it; texts without
            labels are answered as it says alone. Where a corpus knows nothing neutral, that class was not asked for. No
            text of the development and test lists of MELD, CMU-MOSI, CH-SIMS, MVSA-Single and MMSD 2.0, of the held fifth of
            TweetEval and of a further 15 % of MELD, CMU-MOSI, CH-SIMS and TweetEval, which models that build on this encoder
            learn from, was learned from, nor one that equals such a text.
            """;
    }

    @Override public Stream<String> vocabulary(Ground ground) {
        return new TextMaterial(ground.data()).parts().learned().stream()
            .flatMap(source -> source.examples().stream()).flatMap(example -> example.text().stream());
    }

    @Override public Provenance provenance() {
        return new Provenance(List.of("CMU-MOSI (research)", "CH-SIMS (research)", "tweets of third parties (research)"),
            Map.of(Modality.TEXT, Set.of("en", "zh")));
    }

    @Override public ModelSpec spec(String vocabulary, int size) {
        return Variant.TEXT_ONLY.spec(Map.of(Modality.TEXT, new StreamSpec.Tokens(vocabulary, size, LONGEST)),
            new ModelSpec.Size(128, 4, 2, 256), 0.2, Polarity.labels());
    }

    @Override public TrainingPlan plan(long seed) {
        return new TrainingPlan(EPOCHS, 1e-3, 0.06, 0.05, 1, EPOCHS, seed);
    }

    @Override public Course course(
        Ground ground, Optional<WordPieces> pieces, Progress progress, Cancellation cancellation) {
        TextMaterial.Parts parts = new TextMaterial(ground.data()).parts();
        TextPool pool = new TextPool();
        List<String> counts = new ArrayList<>();
        for (TextMaterial.Source source : parts.learned()) {
            List<KnownText> read = known(source, pieces.orElseThrow());
            pool.add(source.weight(), read);
            counts.add("sentences, " + source.name() + ": " + read.size());
        }
        parts.asked().forEach(asked -> counts.add("held sentences, " + asked.name() + ": "
            + (asked.halves().chosen().size() + asked.halves().measured().size())));
        progress.at(Double.NaN, "asking the teachers");
        TextPool taught = pool.each(CrossFitting.of(pool, Polarity.values().length, ground.seed())::teach);
        Exam measured = TextPapers.exam(parts, pieces.orElseThrow(), Halves::measured);
        return new Course(
            network -> new WordsAndLabels(taught,
                new WordPrediction(network.parameters().in("words"), network.spec().size().width()), SETTINGS, ground.seed()),
            TextPapers.exam(parts, pieces.orElseThrow(), Halves::chosen), measured, counts, new SharedEncoders(Map.of()),
            (network, temperature) -> new TextFloor(NgramClassifier.fit(pool, Polarity.values().length, ground.seed()))
                .table(measured.papers()));
    }

    private static List<KnownText> known(TextMaterial.Source source, WordPieces pieces) {
        List<KnownText> read = new ArrayList<>();
        for (Example example : source.examples()) {
            int[] ids = TextPapers.ids(example, pieces);
            if (ids.length > 0) {
                read.add(new KnownText(
                    ids, source.labelled() ? example.polarity().ordinal() : KnownText.NONE, source.twoWay()));
            }
        }
        return read;
    }
}
