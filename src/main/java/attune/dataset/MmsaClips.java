package attune.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Clips in the layout of MMSA: {@code label.csv} (video_id, clip_id, text, label, mode and others) and
 * {@code Raw/<video_id>/<clip_id>.mp4}; ids are texts. Scores −3 to 3 or −1 to 1. Without the folder {@code Raw} the text
 * alone is read; with it a row without its clip is a fault. A video is a group.
 */
public record MmsaClips(Path folder) implements ThreeLists {

    @Override public String name() {
        return "mmsa-clips";
    }

    @Override public List<Task> tasks() {
        return List.of(Task.POLARITY, Task.FIVE, Task.SEVEN, Task.SCORE);
    }

    @Override public List<String> caveats() {
        return clips() ? List.of() : List.of("text alone: the folder Raw with the clips is not there");
    }

    private boolean clips() {
        return Files.isDirectory(folder.resolve("Raw"));
    }

    @Override public Found listed(String list) {
        boolean clips = clips();
        Gathering found = new Gathering();
        for (CsvTable.Row row : CsvTable.read(folder.resolve("label.csv"), "video_id", "clip_id", "text", "label", "mode")) {
            found.row(row, () -> mode(row).equals(list) ? Stream.of(example(row, clips)) : Stream.empty());
        }
        return found.found();
    }

    private static String mode(CsvTable.Row row) {
        String mode = row.text("mode").strip();
        if (!Set.of("train", "valid", "test").contains(mode)) {
            throw row.refused("mode");
        }
        return mode;
    }

    private Example example(CsvTable.Row row, boolean clips) {
        String video = row.text("video_id").strip();
        String clip = row.text("clip_id").strip();
        if (!Names.plain(video) || !Names.plain(clip)) {
            throw row.refused(Names.plain(video) ? "clip_id" : "video_id");
        }
        Truth score = new Truth.Score(row.number("label"));
        String raw = "Raw/" + video + "/" + clip + ".mp4";
        if (clips && !Files.isRegularFile(folder.resolve(raw))) {
            throw BrokenRow.lacks(row.file(), row.line(), raw);
        }
        if (!clips && row.text("text").isBlank()) {
            throw row.refused("text");
        }
        Example said = new Example(name() + "/" + video + "$_$" + clip, Optional.of(row.text("text")), Optional.empty(),
            Optional.empty(), score, List.of(name() + " video " + video));
        return clips ? said.withClip(folder.resolve(raw)) : said;
    }
}
