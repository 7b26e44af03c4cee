package attune.dataset;

import attune.domain.BadInput;
import attune.domain.Position;
import attune.domain.Stream.Vectors;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sound vectors of CMU-MOSI's utterances, 73 numbers each. Row i of {@code audio/audio_train0.csv} belongs to row i of
 * {@code text_train.csv}, whose first column is a row of {@code transcripts.csv}, from 0; so for test. The last number of a
 * row is its label 0 or 1, which must be that of the transcript; a row that does not fit is a fault and its utterance
 * has no sound.
 */
final class MosiAudio {

    private static final int WIDTH = 73;

    private MosiAudio() {
    }

    /** The vectors of each utterance by its id, such as {@code 03bSnISJMiM_1}. */
    static Map<String, Vectors> read(Path folder, Gathering faults) {
        Path named = folder.resolve("transcripts.csv");
        List<List<String>> transcripts = CsvTable.rows(named);
        Map<String, Vectors> found = new HashMap<>();
        for (String list : List.of("train", "test")) {
            Path file = folder.resolve("audio/audio_" + list + "0.csv");
            List<List<String>> rows = CsvTable.rows(file);
            List<List<String>> owners = CsvTable.rows(folder.resolve("text_" + list + ".csv"));
            if (rows.size() != owners.size()) {
                throw new BadInput("dataset.unequal", file, rows.size(), owners.size());
            }
            for (int i = 0; i < rows.size(); i++) {
                List<String> row = rows.get(i);
                try {
                    List<String> transcript = transcripts.get(Integer.parseInt(owners.get(i).getFirst().strip()));
                    float[] values = values(row);
                    if (values.length != WIDTH || Double.parseDouble(row.getLast()) != Double.parseDouble(transcript.get(3))) {
                        throw new NumberFormatException(row.getLast());
                    }
                    found.put(transcript.getFirst(),
                        new Vectors(values, WIDTH, List.of(new Position.Row(0, Optional.empty()))));
                } catch (NumberFormatException | IndexOutOfBoundsException e) {
                    faults.fault(new Fault(file, i + 1, "label",
                        new BadInput(e, "dataset.value", file, i + 1, "label", row.getLast())));
                }
            }
        }
        return found;
    }

    private static float[] values(List<String> row) {
        float[] values = new float[row.size() - 1];
        for (int i = 0; i < values.length; i++) {
            values[i] = Float.parseFloat(row.get(i).strip());
        }
        return values;
    }
}
