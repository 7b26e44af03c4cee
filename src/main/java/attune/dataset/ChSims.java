package attune.dataset;

import attune.dataset.pickle.Pickled;
import attune.domain.BadInput;
import attune.domain.InputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The transcripts of CH-SIMS (Yu et al. 2020): Chinese film and television with scores −1 to 1 and an English
 * translation, on the official lists. A video is a group.
 *
 * @param folder with {@code label.npz} and {@code transcription-engchi-polish.csv}
 */
public record ChSims(Path folder) implements ThreeLists {

    @Override public String name() {
        return "ch-sims";
    }

    @Override public ListNames lists() {
        return new ListNames("train", "val", "test");
    }

    @Override public Found listed(String list) {
        Pickled labels = labels(list + "_corpus.npy");
        Path transcripts = folder.resolve("transcription-engchi-polish.csv");
        Gathering gathering = new Gathering();
        for (CsvTable.Row row : CsvTable.read(transcripts, "name", "chinese", "english")) {
            gathering.row(row, () -> {
                String id = row.text("name");
                Optional<Pickled> label = labels.find(id);
                if (label.isEmpty()) {
                    return Stream.empty();
                }
                double score = label.get().at("val").number();
                String video = name() + " " + id.substring(0, Math.max(0, id.lastIndexOf('_')));
                return Stream.of("chinese", "english").filter(language -> !row.text(language).isBlank())
                    .map(language -> Example.ofText(
                        name() + "/" + id + "/" + language, row.text(language), new Truth.Score(score), video));
            });
        }
        Found found = gathering.found();
        if (found.examples().isEmpty()) {
            throw new BadInput("dataset.incomplete", transcripts, "the sentences that label.npz names");
        }
        return found;
    }

    private Pickled labels(String list) {
        Path file = folder.resolve("label.npz");
        try (ZipFile zip = new ZipFile(InputFile.readable(file).toFile())) {
            ZipEntry entry = zip.getEntry(list);
            if (entry == null) {
                throw new BadInput("dataset.incomplete", file, list);
            }
            try (var in = zip.getInputStream(entry)) {
                return ObjectArray.dictionary(file, list, in.readAllBytes());
            }
        } catch (IOException e) {
            throw new BadInput(e, "dataset.archive", file);
        }
    }
}
