package attune.dataset;

import attune.domain.BadInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How a corpus is parted into what is learned from, chosen by and measured on. A preset never sets it. */
public enum Protocol {

    /**
     * The corpus's own lists: the headline, and comparable with literature. Where it has no development list, a tenth of its
     * train list, by groups, is that. Where its test list is not here, the development list is the test list.
     */
    PUBLISHED {
        @Override public Lists of(Corpus corpus, long seed) {
            if (!corpus.folds().contains(Fold.TRAIN)) {
                throw new BadInput("dataset.no-protocol", corpus.name(), id(), PAPER.id());
            }
            Found train = corpus.read(Fold.TRAIN);
            if (corpus.tested() && corpus.folds().contains(Fold.DEV)) {
                return new Lists(this, train, corpus.read(Fold.DEV), corpus::test);
            }
            if (!corpus.divisible()) {
                return new Lists(this, train, new Found(List.of(), List.of()), corpus::test);
            }
            Split split = Split.hold(train.examples(), DEV_OF_TRAIN, seed);
            return new Lists(this, new Found(split.train(), train.faults()), new Found(split.held(), List.of()),
                corpus.tested() ? corpus::test : () -> corpus.read(Fold.DEV));
        }
    },

    /**
     * 7:1:2 of everything the corpus has here, labels in proportion and groups (equal text, equal image, person, video) kept
     * together: only for comparison with the paper.
     */
    PAPER {
        @Override public Lists of(Corpus corpus, long seed) {
            if (!corpus.divisible()) {
                throw new BadInput("dataset.no-protocol", corpus.name(), id(), PUBLISHED.id());
            }
            List<Example> all = new ArrayList<>();
            List<Fault> faults = new ArrayList<>();
            Stream<Found> test = corpus.tested() ? Stream.of(corpus.test()) : Stream.of();
            Stream.concat(corpus.folds().stream().sorted().map(corpus::read), test).forEach(found -> {
                all.addAll(found.examples());
                faults.addAll(found.faults());
            });
            Split tested = Split.hold(all, TEST, seed);
            Split split = Split.hold(tested.train(), DEV_OF_REST, seed);
            return new Lists(this, new Found(split.train(), faults), new Found(split.held(), List.of()),
                () -> new Found(tested.held(), List.of()));
        }
    };

    private static final double DEV_OF_TRAIN = 0.1;
    private static final double TEST = 0.2;
    private static final double DEV_OF_REST = 0.125;

    /** The lists of a corpus; the same seed gives the same lists. */
    public abstract Lists of(Corpus corpus, long seed);

    /** The name on the command line and in runs. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The protocol of that name; another is refused. */
    public static Protocol named(String id) {
        return Stream.of(values()).filter(each -> each.id().equals(id)).findFirst()
            .orElseThrow(() -> new BadInput("dataset.unknown-protocol", id,
                String.join(", ", Stream.of(values()).map(Protocol::id).toList())));
    }
}
