package attune.dataset;

import attune.domain.BadInput;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Acted sentences, one opus file each, whose names tell emotion and speaker. A speaker is a group.
 *
 * @param pattern of the names, with the groups {@code emotion} and {@code speaker}
 * @param shown the pattern as a person reads it
 * @param emotion from the letters in a name to an emotion
 * @param speakers what a speaker is called
 */
public record ActedSpeech(
    String name, Path folder, Pattern pattern, String shown, Function<String, String> emotion, String speakers)
    implements Corpus {

    private static final Map<String, String> LETTERS = Map.of(
        "W", "anger", "L", "boredom", "E", "disgust", "A", "fear", "F", "happiness", "T", "sadness", "N", "neutral");
    private static final List<String> NUMBERS =
        List.of("neutral", "calm", "happy", "sad", "angry", "fearful", "disgust", "surprised");

    /** EMO-DB (Burkhardt et al. 2005): German, {@code SSTTTEv.opus} with speaker SS and emotion E. */
    public static ActedSpeech emoDb(Path folder) {
        return new ActedSpeech("emo-db", folder,
            Pattern.compile("(?<speaker>\\d\\d)\\w\\d\\d(?<emotion>[WLEAFTN])\\w\\.opus"), "SSTTTEv.opus",
            LETTERS::get, "speaker");
    }

    /**
     * RAVDESS speech (Livingstone and Russo 2018): English, {@code 03-01-EE-II-SS-RR-AA.opus} with emotion EE and actor AA.
     * CC BY-NC-SA 4.0.
     */
    public static ActedSpeech ravdess(Path folder) {
        return new ActedSpeech("ravdess", folder,
            Pattern.compile("(\\d\\d-){2}0(?<emotion>[1-8])(-\\d\\d){3}-(?<speaker>\\d\\d)\\.opus"), "03-01-EE-II-SS-RR-AA.opus",
            number -> NUMBERS.get(Integer.parseInt(number) - 1), "actor");
    }

    @Override public Set<Fold> folds() {
        return Set.of(Fold.ALL);
    }

    @Override public Found read(Fold fold) {
        return FolderListing.found(folder, ".opus", this::example);
    }

    private Stream<Example> example(Path file) {
        String named = file.getFileName().toString();
        Matcher parts = pattern.matcher(named);
        if (!parts.matches()) {
            throw new BrokenRow(file, 0, named, new BadInput("dataset.file-name", file, shown));
        }
        return Emotions.polarity(emotion.apply(parts.group("emotion"))).stream().map(label ->
            Example.ofSound(name + "/" + named, file, label, name + " " + speakers + " " + parts.group("speaker")));
    }
}
