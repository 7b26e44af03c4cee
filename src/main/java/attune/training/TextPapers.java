package attune.training;

import attune.dataset.Example;
import attune.dataset.Polarity;
import attune.job.Cancellation;
import attune.model.variant.Network;
import attune.text.WordPieces;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Held sentences and reviews of two languages as papers of an exam, for whatever reads texts alone. */
final class TextPapers {

    /** Pieces that are read of a text; longer reviews say the same at their beginning. */
    private static final int MOST_READ = 64;
    private static final List<Integer> TWO = List.of(Polarity.NEGATIVE.ordinal(), Polarity.POSITIVE.ordinal());
    private static final String VIDEOS = "ch-sims";

    private TextPapers() {
    }

    /** What a finished network answers to the half of them by which nothing is chosen, for a card. */
    static String table(Exam measured, Network network, double temperature, Cancellation cancellation) {
        return """
            ## Words alone, by corpus and language

            Held sentences, of which nothing was learned and by which nothing was chosen. MELD, TweetEval and MOSI are English;
            of the Chinese, hotels and deliveries are reviews of two classes, CH-SIMS is speech of films.

            """ + ShippedCard.table(measured.marks(network, temperature, cancellation)) + "\n";
    }

    /** A paper for each list, and those that decide: all English lists, all Chinese reviews, CH-SIMS. */
    static Exam exam(TextMaterial.Parts parts, WordPieces pieces, Function<Halves, List<Example>> half) {
        List<Exam.Paper> papers = new ArrayList<>();
        List<Lesson> english = new ArrayList<>();
        List<Lesson> chinese = new ArrayList<>();
        for (TextMaterial.Asked asked : parts.asked()) {
            List<Lesson> lessons = new ArrayList<>();
            List<String> groups = new ArrayList<>();
            for (Example example : half.apply(asked.halves())) {
                int[] ids = ids(example, pieces);
                if (ids.length > 0) {
                    lessons.add(new Lesson(WordsAndLabels.features(ids), example.polarity().ordinal()));
                    groups.add(example.groups().isEmpty() ? example.id() : example.groups().getFirst());
                }
            }
            boolean videos = asked.name().equals(VIDEOS);
            papers.add(new Exam.Paper(asked.name(), videos ? 0.5 : 0, lessons, asked.twoWay() ? TWO : List.of(), groups));
            if (asked.twoWay()) {
                chinese.addAll(lessons);
            } else if (!videos) {
                english.addAll(lessons);
            }
        }
        papers.add(new Exam.Paper("English", 2, english));
        papers.add(new Exam.Paper("Chinese reviews", 1, chinese, TWO, List.of()));
        return new Exam(papers);
    }

    /** The pieces that are read of a text. */
    static int[] ids(Example example, WordPieces pieces) {
        return example.text().stream().flatMap(text -> pieces.encode(text).stream()).limit(MOST_READ)
            .mapToInt(WordPieces.Token::id).toArray();
    }
}
