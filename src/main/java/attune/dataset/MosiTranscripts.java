package attune.dataset;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The transcripts of CMU-MOSI (Zadeh et al. 2016) in English and Chinese with the sign of their score, on the official
 * lists by utterance. A video is a group, and so is its Chinese translation.
 *
 * @param labels the folder with {@code MMCPanda_label.csv} (scores, lists) and the polished transcripts
 */
public record MosiTranscripts(Path labels) implements Corpus {

    @Override public String name() {
        return "cmu-mosi";
    }

    @Override public Set<Fold> folds() {
        return Set.of(Fold.TRAIN, Fold.DEV, Fold.TEST);
    }

    @Override public List<Example> read(Fold fold) {
        Map<String, String> chinese = new HashMap<>();
        CsvTable.read(labels.resolve("MERBench_transcription-engchi-polish.csv"), "name", "chinese")
            .forEach(row -> chinese.put(row.text("name"), row.text("chinese")));
        String list = fold.name().toLowerCase(Locale.ROOT);
        return CsvTable.read(labels.resolve("MMCPanda_label.csv"), "id", "text", "label", "mode").stream()
            .filter(row -> row.text("mode").strip().equals(list))
            .flatMap(row -> {
                String id = row.text("id");
                String video = name() + " video " + id.substring(0, Math.max(0, id.lastIndexOf('_')));
                Polarity label = Polarity.ofScore(row.number("label"));
                return Stream.of(row.text("text"), chinese.getOrDefault(id, "")).filter(text -> !text.isBlank())
                    .map(text -> Example.ofText(name() + "/" + id, text, label, video));
            }).toList();
    }
}
