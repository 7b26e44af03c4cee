package attune.dataset;

import attune.dataset.pickle.NumpyArray;
import attune.dataset.pickle.PickleFile;
import attune.dataset.pickle.Pickled;
import attune.domain.BadInput;
import attune.domain.Modality;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The sound of CMU-MOSI as the code of Poria et al. (2017) ships it: a pickle of Python 2 with train vectors [videos,
 * utterances, d], train labels 0 or 1, the same for test, the longest video, and the number of utterances of each video. An
 * utterance is an item of one vector; a video is a group.
 */
public record MosiAudioPickle(Path file) implements Corpus {

    private static final int PARTS = 7;

    @Override public String name() {
        return "mosi-audio-pickle";
    }

    @Override public Set<Fold> folds() {
        return Set.of(Fold.TRAIN);
    }

    @Override public Found read(Fold fold) {
        return list("train", 0, 5);
    }

    @Override public boolean tested() {
        return true;
    }

    @Override public Found test() {
        return list("test", 2, 6);
    }

    private Found list(String list, int first, int lengths) {
        List<Pickled> parts = PickleFile.read(file).list();
        if (parts.size() != PARTS) {
            throw new BadInput("dataset.unequal-fields", file, "tuple", parts.size(), PARTS);
        }
        NumpyArray vectors = parts.get(first).array(3);
        NumpyArray labels = parts.get(first + 1).array(2);
        List<Pickled> counts = parts.get(lengths).list();
        int longest = vectors.shape().get(1);
        if (!vectors.shape().subList(0, 2).equals(labels.shape()) || counts.size() != labels.shape().getFirst()) {
            throw new BadInput("dataset.unequal-fields", file, list, labels.shape().getFirst(), counts.size());
        }
        Gathering found = new Gathering();
        for (int video = 0; video < counts.size(); video++) {
            int count = (int) counts.get(video).number();
            for (int i = 0; i < count; i++) {
                int at = video * longest + i;
                String id = list + "/" + (video + 1) + "_" + (i + 1);
                found.row(file, at + 1, () -> Stream.of(example(id, at, count <= longest, vectors, labels)));
            }
        }
        return found.found();
    }

    private Example example(String id, int at, boolean inside, NumpyArray vectors, NumpyArray labels) {
        if (!inside || labels.number(at) != 0 && labels.number(at) != 1) {
            throw BrokenRow.value(file, at + 1, "label", inside ? labels.number(at) : "outside the array");
        }
        int width = vectors.shape().get(2);
        return VectorRows.of(file, at + 1, "audio", vectors.numbers(at * width, width), width, OptionalInt.of(1))
            .map(sound -> new Example(name() + "/" + id, Optional.empty(), Optional.empty(), Optional.empty(),
                Map.of(Modality.AUDIO, sound), List.of(),
                Truth.of(labels.number(at) == 1 ? Polarity.POSITIVE : Polarity.NEGATIVE),
                List.of(name() + " video " + id.substring(0, id.lastIndexOf('_')))))
            .orElseThrow(() -> BrokenRow.lacks(file, at + 1, "audio"));
    }
}
