package attune.dataset;

import java.nio.file.Path;
import java.util.stream.Stream;

/** MELD (Poria et al. 2019): lines of television dialogue with three polarities; its text only. GPL-3. */
public record Meld(Path folder) implements ThreeLists {

    @Override public String name() {
        return "meld";
    }

    @Override public ListNames lists() {
        return new ListNames("train", "dev", "test");
    }

    @Override public Found listed(String list) {
        Gathering found = new Gathering();
        for (CsvTable.Row row : CsvTable.read(folder.resolve(list + "_sent_emo.csv"), "Utterance", "Sentiment")) {
            found.row(row, () -> Stream.of(row.text("Utterance")).filter(text -> !text.isBlank())
                .map(text -> Example.ofText(name() + "/" + list + "/" + row.line(), text,
                    Polarity.named(row.text("Sentiment")).orElseThrow(() -> row.refused("Sentiment")))));
        }
        return found.found();
    }
}
