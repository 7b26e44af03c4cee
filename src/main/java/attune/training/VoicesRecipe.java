package attune.training;

import attune.dataset.ActedSpeech;
import attune.dataset.Example;
import attune.dataset.Fold;
import attune.dataset.Polarity;
import attune.dataset.Split;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.Provenance;
import attune.domain.StreamSpec;
import attune.feature.FeatureExtraction;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.text.WordPieces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The encoder of speech, trained to tell the polarity of an acted sentence on log-mel. Whole speakers are held back: half of
 * their recordings choose the temperature, nothing else, for no speakers can be spared to stop by.
 */
public final class VoicesRecipe implements Recipe {

    static final double SPEAKERS_HELD = 0.27;

    /** How sound is prepared, and heard. */
    static final StreamSpec.LogMel VOICE = new StreamSpec.LogMel(80, 20, 75, -10.8, 6.3, StreamSpec.LogMel.Ear.STATISTICS);

    private static final String ALL = "all unseen speakers";
    private static final int EPOCHS = 20;

    @Override public String name() {
        return "voices";
    }

    @Override public String use() {
        return "Encodes stretches of sound; trained to tell whether a voice is negative, neutral or positive.";
    }

    @Override public String sources() {
        return """
            | source | use | licence |
            |---|---|---|
            | RAVDESS speech, actors 01 to 22 without the held ones (Livingstone and Russo 2018) | voices | CC BY-NC-SA 4.0 |
            | EMO-DB without the held speakers (Burkhardt et al. 2005) | voices | free for research |
            """;
    }

    @Override public String limits() {
        return """
            Every recording was heard as it is, eight times as a higher or lower voice could have said it, and three times as
            in another
            room. Labels were drawn by their count to the power of 0.3 and smoothed by a tenth, weights averaged over epochs, 0.6
            of the average left by each. All epochs were run; nothing but the temperature was chosen by held speakers, by half of
            their recordings. Surprise and boredom are left out, calm counts as neutral.
            Acted voices, two sentences in most of them:
            spontaneous feeling is out of reach. **RAVDESS makes these weights non-commercial.**
            """;
    }

    @Override public Provenance provenance() {
        return new Provenance(List.of("RAVDESS (CC BY-NC-SA 4.0)", "EMO-DB (research)"),
            Map.of(Modality.AUDIO, Set.of("de", "en")));
    }

    @Override public ModelSpec spec(String vocabulary, int size) {
        return new ModelSpec("audio-only", Map.of(Modality.AUDIO, VOICE),
            new ModelSpec.Interaction.None(), ModelSpec.Fusion.POOLED, ModelSpec.Residual.NONE, new ModelSpec.MarginTerm.None(),
            new ModelSpec.Size(128, 4, 0, 256), 0.5, Polarity.labels());
    }

    @Override public TrainingPlan plan(long seed) {
        return new TrainingPlan(EPOCHS, 1e-3, 0.04, 0.05, 1, EPOCHS, seed).averaging(0.6);
    }

    /** The corpora, each parted by speaker. */
    static List<Split> speakers(Path data) {
        return List.of(
            Split.hold(ActedSpeech.ravdess(data.resolve("ravdess_speech")).read(Fold.ALL).whole(), SPEAKERS_HELD, Halves.SEED),
            Split.hold(ActedSpeech.emoDb(data.resolve("emodb")).read(Fold.ALL).whole(), SPEAKERS_HELD, Halves.SEED));
    }

    /**
     * The recordings of the held speakers in two halves, each with every speaker and label: nine speakers differ too much to be
     * told apart into those to choose by and those to measure on where voices are one stream of several.
     */
    static Halves recordings(Path data) {
        List<Example> held = new ArrayList<>(speakers(data).stream().flatMap(split -> split.held().stream()).toList());
        Collections.shuffle(held, new Random(Halves.SEED));
        held.sort(Comparator.comparing((Example example) -> example.groups().getFirst()).thenComparing(Example::polarity));
        return new Halves(every(held, 0), every(held, 1));
    }

    private static List<Example> every(List<Example> all, int second) {
        return IntStream.range(0, all.size()).filter(i -> i % 2 == second).mapToObj(all::get).toList();
    }

    @Override public Course course(
        Ground ground, Optional<WordPieces> pieces, Progress progress, Cancellation cancellation) {
        FeatureExtraction extraction = FeatureExtraction.of(spec("", 0).inputs());
        VoiceLessons lessons = new VoiceLessons(ground.data(), extraction, ground.seed(), progress, cancellation);
        List<String> counts = new ArrayList<>();
        List<Example> held = new ArrayList<>();
        for (Split split : speakers(ground.data())) {
            held.addAll(split.held());
            counts.add("voices, " + split.train().getFirst().id().split("/")[0] + ": " + split.train().size() + ", held: "
                + split.held().size() + " of "
                + split.held().stream().flatMap(example -> example.groups().stream()).distinct().sorted().toList());
        }
        Halves halves = recordings(ground.data());
        return new Course(network -> lessons.of(speaker -> true, network, Optional.empty()),
            new Exam(List.of(paper("half of the recordings", halves.chosen(), extraction, cancellation)), Criterion.NONE),
            new Exam(List.of(paper(ALL, held, extraction, cancellation),
                paper("those that the temperature was not chosen by", halves.measured(), extraction, cancellation))), counts);
    }

    private static Exam.Paper paper(
        String name, List<Example> asked, FeatureExtraction extraction, Cancellation cancellation) {
        List<Lesson> lessons = new ArrayList<>();
        for (Example example : asked) {
            cancellation.check();
            lessons.add(new Lesson(extraction.extract(ExampleFeatures.voice(ExampleFeatures.sound(example.sound()
                .orElseThrow()))),
                example.polarity().ordinal()));
        }
        return new Exam.Paper(name, 1, lessons, List.of(), asked.stream().map(example -> example.groups().getFirst()).toList());
    }
}
