package attune.dataset;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Sentences labelled 0 (negative) or 1 (positive) in CSV files: SST-2 and the Chinese hotel and delivery reviews.
 *
 * @param column the column of the text; the label's is {@code label}
 * @param files the file of each list
 */
public record BinaryReviews(String name, String column, Map<Fold, Path> files) implements Corpus {

    public BinaryReviews {
        files = Map.copyOf(files);
    }

    /** SST-2 (Socher et al. 2013): sentences of film reviews; its {@code ref.csv} is the development list. */
    public static BinaryReviews sst2(Path folder) {
        return new BinaryReviews("sst-2", "sentence",
            Map.of(Fold.TRAIN, folder.resolve("train.csv"), Fold.DEV, folder.resolve("ref.csv")));
    }

    /** ChnSentiCorp: Chinese hotel reviews. */
    public static BinaryReviews hotels(Path folder) {
        return new BinaryReviews("chnsenticorp", "review", Map.of(Fold.ALL, folder.resolve("ChnSentiCorp_htl_all.csv")));
    }

    /** waimai_10k: Chinese reviews of food delivery. */
    public static BinaryReviews deliveries(Path folder) {
        return new BinaryReviews("waimai", "review", Map.of(Fold.ALL, folder.resolve("waimai_10k.csv")));
    }

    @Override public Set<Fold> folds() {
        return files.keySet();
    }

    @Override public Found read(Fold fold) {
        Gathering found = new Gathering();
        for (CsvTable.Row row : CsvTable.read(files.get(fold), "label", column)) {
            found.row(row, () -> Stream.of(row.text(column)).filter(text -> !text.isBlank())
                .map(text -> Example.ofText(
                    name + "/" + fold.name().toLowerCase(Locale.ROOT) + "/" + row.line(), text, label(row))));
        }
        return found.found();
    }

    private static Polarity label(CsvTable.Row row) {
        return switch (row.text("label").strip()) {
            case "0" -> Polarity.NEGATIVE;
            case "1" -> Polarity.POSITIVE;
            default -> throw row.refused("label");
        };
    }
}
