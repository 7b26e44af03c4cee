package attune.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** MELD (Poria et al. 2019): lines of television dialogue with three polarities; its text only. GPL-3. */
public record Meld(Path folder) implements Corpus {

    @Override public String name() {
        return "meld";
    }

    @Override public Set<Fold> folds() {
        return Set.of(Fold.TRAIN, Fold.DEV, Fold.TEST);
    }

    @Override public List<Example> read(Fold fold) {
        String list = fold.name().toLowerCase(Locale.ROOT);
        return CsvTable.read(folder.resolve(list + "_sent_emo.csv"), "Utterance", "Sentiment").stream()
            .filter(row -> !row.text("Utterance").isBlank())
            .map(row -> Example.ofText(name() + "/" + list + "/" + row.line(), row.text("Utterance"),
                Polarity.named(row.text("Sentiment")).orElseThrow(() -> row.refused("Sentiment"))))
            .toList();
    }
}
