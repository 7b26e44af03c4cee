package attune.training;

import attune.dataset.Corpus;
import attune.dataset.Example;
import attune.dataset.Fold;
import attune.dataset.Found;
import attune.dataset.Task;
import attune.dataset.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Posts of a few words and image words whose sarcasm is a matter of one word; the test list has a word of its own. */
record SmallCorpus(int train) implements Corpus {

    static final String ONLY_IN_TEST = "zyzzyva";

    @Override public String name() {
        return "small";
    }

    @Override public Set<Fold> folds() {
        return Set.of(Fold.TRAIN, Fold.DEV);
    }

    @Override public List<Task> tasks() {
        return List.of(Task.SARCASM);
    }

    @Override public Found read(Fold fold) {
        return fold == Fold.TRAIN ? list("train", train, "") : list("dev", 30, "");
    }

    @Override public boolean tested() {
        return true;
    }

    @Override public Found test() {
        return list("test", 30, ONLY_IN_TEST);
    }

    private static Found list(String name, int size, String extra) {
        Random random = new Random(name.hashCode());
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            StringBuilder text = new StringBuilder(extra);
            for (int word = random.nextInt(12); word >= 0; word--) {
                text.append(" thing").append((char) ('a' + random.nextInt(20)));
            }
            boolean sarcastic = random.nextBoolean();
            text.append(sarcastic ? " great" : " plain").append(' ').append(name).append(i);
            examples.add(new Example(name + "/" + i, Optional.of(text.toString().strip()), Optional.empty(),
                Optional.empty(), new Truth.Named(Task.SARCASM.labels().get(sarcastic ? 1 : 0)), List.of())
                .withImageWords(List.of("sky", sarcastic ? "rain" : "sun")));
        }
        return new Found(examples, List.of());
    }
}
