package attune.dataset;

import attune.domain.BadInput;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The list of readers, by the name of the corpus. */
public final class Corpora {

    private static final Map<String, Function<Path, Corpus>> READERS = readers();

    private Corpora() {
    }

    /** The corpus of that name at a path (a folder, or the file that its reader says); an unknown name is refused. */
    public static Corpus named(String name, Path path) {
        Function<Path, Corpus> reader = READERS.get(name);
        if (reader == null) {
            throw new BadInput("dataset.unknown", name, String.join(", ", names()));
        }
        return reader.apply(path);
    }

    public static List<String> names() {
        return List.copyOf(READERS.keySet());
    }

    private static Map<String, Function<Path, Corpus>> readers() {
        Map<String, Function<Path, Corpus>> readers = new LinkedHashMap<>();
        readers.put("mvsa-single", MvsaSingle::new);
        readers.put("mmsd2", Mmsd2::new);
        readers.put("mvsa-multiple-text", MvsaMultipleTexts::new);
        readers.put("tweeteval-sentiment", folder -> new TweetEvalSentiment(folder, "test"));
        readers.put("meld", Meld::new);
        readers.put("ch-sims", ChSims::new);
        readers.put("cmu-mosi", CmuMosi::new);
        readers.put("mosi-utterance-vectors", MosiUtteranceVectors::new);
        readers.put("mosi-audio-pickle", MosiAudioPickle::new);
        readers.put("cmu-sequences", CmuSequences::new);
        readers.put("mmsa-features", MmsaFeatures::new);
        readers.put("mmsa-clips", MmsaClips::new);
        readers.put("youtube-opinions", YoutubeOpinions::new);
        readers.put("cmu-mosi-translated", MosiTranscripts::new);
        readers.put("labelled-text", LabelledText::new);
        readers.put("sst-2", BinaryReviews::sst2);
        readers.put("chnsenticorp", BinaryReviews::hotels);
        readers.put("waimai", BinaryReviews::deliveries);
        readers.put("ravdess", ActedSpeech::ravdess);
        readers.put("emo-db", ActedSpeech::emoDb);
        readers.put("fer2013", Fer2013::new);
        readers.put("facial-expressions", FacialExpressions::new);
        readers.put("manifest", Manifest::new);
        return readers;
    }
}
