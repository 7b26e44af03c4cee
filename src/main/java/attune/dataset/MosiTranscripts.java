package attune.dataset;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The transcripts of CMU-MOSI (Zadeh et al. 2016) in English and Chinese with the sign of their score, on the official
 * lists by utterance. A video is a group, and so is its Chinese translation.
 *
 * @param labels the folder with {@code MMCPanda_label.csv} (scores, lists) and the polished transcripts
 */
public record MosiTranscripts(Path labels) implements ThreeLists {

    @Override public String name() {
        return "cmu-mosi-translated";
    }

    @Override public ListNames lists() {
        return new ListNames("train", "dev", "test");
    }

    @Override public Found listed(String list) {
        Map<String, String> chinese = new HashMap<>();
        CsvTable.read(labels.resolve("MERBench_transcription-engchi-polish.csv"), "name", "chinese")
            .forEach(row -> chinese.put(row.text("name"), row.text("chinese")));
        Gathering found = new Gathering();
        for (CsvTable.Row row : CsvTable.read(labels.resolve("MMCPanda_label.csv"), "id", "text", "label", "mode")) {
            found.row(row, () -> row.text("mode").strip().equals(list) ? examples(row, chinese) : Stream.empty());
        }
        return found.found();
    }

    private Stream<Example> examples(CsvTable.Row row, Map<String, String> chinese) {
        String id = row.text("id");
        String video = name() + " video " + id.substring(0, Math.max(0, id.lastIndexOf('_')));
        Truth score = new Truth.Score(row.number("label"));
        Map<String, String> said = new LinkedHashMap<>();
        said.put("english", row.text("text"));
        said.put("chinese", chinese.getOrDefault(id, ""));
        return said.entrySet().stream().filter(each -> !each.getValue().isBlank())
            .map(each -> Example.ofText(name() + "/" + id + "/" + each.getKey(), each.getValue(), score, video));
    }
}
