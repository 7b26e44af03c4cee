package attune.dataset;

import attune.domain.BadInput;
import attune.domain.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Twitter-15 and Twitter-17 (Yu and Jiang 2019): tweets with a polarity towards each thing that they name. Here a tweet is an
 * example when it is of one polarity towards all that it names.
 *
 * @param name of the corpus
 * @param folder with {@code train.tsv} and {@code dev.tsv}: index, label 0 to 2, image, text with {@code $T$}, what stands for it
 */
public record TargetedTweets(String name, Path folder) implements Corpus {

    private static final int COLUMNS = 5;
    private static final int TEXT = 3;

    @Override public Set<Fold> folds() {
        return Set.of(Fold.TRAIN, Fold.DEV);
    }

    @Override public Found read(Fold fold) {
        Path file = folder.resolve(fold.id() + ".tsv");
        List<String> lines = lines(file);
        Map<String, String> polarities = new LinkedHashMap<>();
        Gathering found = new Gathering();
        for (int i = 1; i < lines.size(); i++) {
            int row = i + 1;
            String[] cells = lines.get(i).strip().split("\t");
            found.row(file, row, () -> {
                if (cells.length < COLUMNS || !cells[1].matches("[012]")) {
                    throw BrokenRow.value(file, row, "label", cells.length < 2 ? "" : cells[1]);
                }
                polarities.merge(cells[TEXT].replace("$T$", cells[TEXT + 1]).strip(), cells[1],
                    (one, other) -> one.equals(other) ? one : "");
                return Stream.empty();
            });
        }
        long number = 0;
        for (Map.Entry<String, String> each : polarities.entrySet()) {
            String id = name + "/" + fold.id() + "/" + ++number;
            found.row(file, number, () -> Stream.of(each).filter(one -> !one.getValue().isEmpty())
                .map(one -> Example.ofText(id, one.getKey(), Polarity.values()[Integer.parseInt(one.getValue())])));
        }
        return found.found();
    }

    private static List<String> lines(Path file) {
        try {
            return List.of(Files.readString(InputFile.readable(file)).stripTrailing().split("\n"));
        } catch (IOException e) {
            throw new BadInput(e, "file.unreadable", file);
        }
    }
}
