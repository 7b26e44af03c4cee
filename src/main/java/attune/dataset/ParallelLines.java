package attune.dataset;

import attune.domain.BadInput;
import attune.domain.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Texts and their labels in two files, line beside line, as TweetEval publishes them. */
final class ParallelLines {

    private ParallelLines() {
    }

    /** What two lines say; nothing for an item that is left out. */
    interface Item {

        /**
         * An item.
         *
         * @param row from 1
         * @param text and label without blanks around them
         */
        Stream<Example> of(int row, String text, String label);
    }

    /** Every pair of lines; files of unequal length are refused. */
    static Found read(Path textFile, Path labelFile, Item item) {
        List<String> texts = of(textFile);
        List<String> labels = of(labelFile);
        if (texts.size() != labels.size()) {
            throw new BadInput("dataset.unequal", labelFile, labels.size(), texts.size());
        }
        Gathering found = new Gathering();
        for (int i = 0; i < texts.size(); i++) {
            int row = i + 1;
            String text = texts.get(i).strip();
            String label = labels.get(i).strip();
            found.row(labelFile, row, () -> item.of(row, text, label));
        }
        return found.found();
    }

    /** The lines of a file in UTF-8. */
    static List<String> of(Path file) {
        try {
            return List.of(Files.readString(InputFile.readable(file)).stripTrailing().split("\n"));
        } catch (IOException e) {
            throw new BadInput(e, "file.unreadable", file);
        }
    }
}
