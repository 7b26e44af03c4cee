package attune.dataset;

import attune.domain.BadInput;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * EMO-DB (Burkhardt et al. 2005): acted German sentences, {@code SSTTTEv.opus} with speaker SS and emotion E. A
 * speaker is a group.
 */
public record EmoDb(Path folder) implements Corpus {

    private static final Map<Character, String> EMOTIONS = Map.of(
        'W', "anger", 'L', "boredom", 'E', "disgust", 'A', "fear", 'F', "happiness", 'T', "sadness", 'N', "neutral");

    @Override public String name() {
        return "emo-db";
    }

    @Override public Set<Fold> folds() {
        return Set.of(Fold.ALL);
    }

    @Override public Found read(Fold fold) {
        return FolderListing.found(folder, ".opus", this::example);
    }

    private Stream<Example> example(Path file) {
        String name = file.getFileName().toString();
        if (!name.matches("\\d\\d\\w\\d\\d[WLEAFTN]\\w\\.opus")) {
            throw new BrokenRow(file, 0, name, new BadInput("dataset.file-name", file, "SSTTTEv.opus"));
        }
        return Emotions.polarity(EMOTIONS.get(name.charAt(5))).stream().map(label ->
            Example.ofSound(name() + "/" + name, file, label, name() + " speaker " + name.substring(0, 2)));
    }
}
