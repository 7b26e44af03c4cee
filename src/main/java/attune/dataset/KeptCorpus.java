package attune.dataset;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A corpus whose lists are read once and kept, for as long as somebody looks at all of them. */
final class KeptCorpus implements Corpus {

    private final Corpus corpus;
    private final Map<Fold, Found> lists = new EnumMap<>(Fold.class);
    private Found test;

    KeptCorpus(Corpus corpus) {
        this.corpus = corpus;
    }

    @Override public String name() {
        return corpus.name();
    }

    @Override public Set<Fold> folds() {
        return corpus.folds();
    }

    @Override public Found read(Fold fold) {
        return lists.computeIfAbsent(fold, corpus::read);
    }

    @Override public boolean tested() {
        return corpus.tested();
    }

    @Override public Found test() {
        test = test == null ? corpus.test() : test;
        return test;
    }

    @Override public boolean divisible() {
        return corpus.divisible();
    }

    @Override public List<String> caveats() {
        return corpus.caveats();
    }

    @Override public List<Task> tasks() {
        return corpus.tasks();
    }
}
