package attune.dataset;

import attune.domain.Modality;
import attune.domain.Stream.Vectors;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * CMU-MOSI (Zadeh et al. 2016): film reviews, utterance by utterance, with scores −3 to 3 on the official lists of videos.
 * The text is the polished English transcript; beside it stands one vector of sound an utterance where the folder
 * {@code features} is there. A video is a group.
 *
 * @param folder with {@code labels/} and, it may be, {@code features/}
 */
public record CmuMosi(Path folder) implements ThreeLists {

    @Override public String name() {
        return "cmu-mosi";
    }

    @Override public List<Task> tasks() {
        return List.of(Task.POLARITY, Task.FIVE, Task.SEVEN, Task.SCORE);
    }

    @Override public Found listed(String list) {
        Set<String> videos = VideoFolds.of(folder.resolve("labels/official_video_folds.json"), list);
        Map<String, Double> scores = scores();
        Gathering found = new Gathering();
        Map<String, Vectors> sound = Files.isDirectory(folder.resolve("features"))
            ? MosiAudio.read(folder.resolve("features"), found) : Map.of();
        Path transcripts = folder.resolve("labels/MERBench_transcription-engchi-polish.csv");
        for (CsvTable.Row row : CsvTable.read(transcripts, "name", "english")) {
            found.row(row, () -> Stream.of(row.text("name"))
                .filter(id -> videos.contains(video(row, id))).map(id -> example(row, id, scores, sound)));
        }
        return found.found();
    }

    private Example example(CsvTable.Row row, String id, Map<String, Double> scores, Map<String, Vectors> sound) {
        Double score = scores.get(id);
        if (score == null) {
            throw BrokenRow.lacks(row.file(), row.line(), "OpinionLevelSentiment.csv: " + id);
        }
        if (row.text("english").isBlank()) {
            throw row.refused("english");
        }
        Map<Modality, Vectors> heard = Optional.ofNullable(sound.get(id)).map(vectors -> Map.of(Modality.AUDIO, vectors))
            .orElse(Map.of());
        return Example.ofText(name() + "/" + id, row.text("english"), new Truth.Score(score),
            name() + " video " + video(row, id)).withVectors(heard);
    }

    /** The id of an utterance is that of its video, an underscore, and its number. */
    private static String video(CsvTable.Row row, String id) {
        int end = id.lastIndexOf('_');
        if (end <= 0) {
            throw row.refused("name");
        }
        return id.substring(0, end);
    }

    /** The score of each utterance: start, end, video, number, score, without a header. A broken row gives none. */
    private Map<String, Double> scores() {
        Map<String, Double> scores = new HashMap<>();
        for (List<String> row : CsvTable.rows(folder.resolve("labels/OpinionLevelSentiment.csv"))) {
            if (row.size() == 5 && row.get(4).strip().matches("[-+]?\\d+(\\.\\d+)?")) {
                scores.put(row.get(2) + "_" + row.get(3), Double.parseDouble(row.get(4).strip()));
            }
        }
        return scores;
    }
}
