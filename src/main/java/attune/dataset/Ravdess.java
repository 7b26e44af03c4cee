package attune.dataset;

import attune.domain.BadInput;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * RAVDESS speech (Livingstone and Russo 2018): acted English sentences, {@code 03-01-EE-II-SS-RR-AA.opus} with
 * emotion EE and actor AA. An actor is a group. CC BY-NC-SA 4.0.
 */
public record Ravdess(Path folder) implements Corpus {

    private static final List<String> EMOTIONS =
        List.of("neutral", "calm", "happy", "sad", "angry", "fearful", "disgust", "surprised");

    @Override public String name() {
        return "ravdess";
    }

    @Override public Set<Fold> folds() {
        return Set.of(Fold.ALL);
    }

    @Override public Found read(Fold fold) {
        return FolderListing.found(folder, ".opus", this::example);
    }

    private Stream<Example> example(Path file) {
        String name = file.getFileName().toString();
        if (!name.matches("(\\d\\d-){2}0[1-8](-\\d\\d){4}\\.opus")) {
            throw new BrokenRow(file, 0, name, new BadInput("dataset.file-name", file, "03-01-EE-II-SS-RR-AA.opus"));
        }
        String[] fields = name.substring(0, name.indexOf('.')).split("-");
        Optional<Polarity> polarity = Emotions.polarity(EMOTIONS.get(Integer.parseInt(fields[2]) - 1));
        return polarity.stream().map(label ->
            Example.ofSound(name() + "/" + name, file, label, name() + " actor " + fields[6]));
    }
}
