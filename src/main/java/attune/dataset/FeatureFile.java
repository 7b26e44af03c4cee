package attune.dataset;

import attune.dataset.pickle.NumpyArray;
import attune.dataset.pickle.PickleFile;
import attune.dataset.pickle.Pickled;
import attune.domain.BadInput;
import attune.domain.Modality;
import attune.domain.Stream.Vectors;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The features of a single sample as MMSA-FET writes them: a pickle {@code {text, audio, vision, …}}, each n × d; what is
 * not extracted is absent.
 */
public final class FeatureFile {

    private FeatureFile() {
    }

    /** The streams of a file, which has one of the three at the least. */
    public static Map<Modality, Vectors> read(Path file) {
        Pickled sample = PickleFile.read(file);
        Map<Modality, Vectors> vectors = new EnumMap<>(Modality.class);
        try {
            for (Modality modality : Modality.values()) {
                sample.find(modality.id()).ifPresent(field -> {
                    NumpyArray rows = field.array(2);
                    VectorRows.of(file, 0, modality.id(), rows.numbers(0, rows.size()), rows.shape().get(1),
                        OptionalInt.of(rows.shape().get(0))).ifPresent(found -> vectors.put(modality, found));
                });
            }
        } catch (BrokenRow broken) {
            throw broken.fault().problem();
        }
        if (vectors.isEmpty()) {
            throw new BadInput("pickle.no-field", file, "text, audio, vision");
        }
        return vectors;
    }
}
