package attune.training;

import attune.dataset.ActedSpeech;
import attune.dataset.Example;
import attune.dataset.Fold;
import attune.dataset.Polarity;
import attune.dataset.Split;
import attune.domain.Features;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.Provenance;
import attune.domain.Sound;
import attune.domain.Stream;
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
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The encoder of speech, trained to tell the polarity of an acted sentence on log-mel. Whole speakers are held back: by half of
 * them it is stopped, on the others measured.
 */
public final class VoicesRecipe implements Recipe {

    static final double SPEAKERS_HELD = 0.27;

    private static final int VERSIONS = 3;
    private static final int BATCH = 32;
    private static final int SHORTEST = 8;
    private static final int LONGEST = 14;

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
            Every recording was heard as it is, twice a little changed in pitch and speed, noise and gain, and once much
            changed, in a
            room too. Stretches of bands and of time were hidden. Surprise and boredom are left out, calm counts as neutral.
            Acted voices, two sentences in most of them:
            spontaneous feeling is out of reach. **RAVDESS makes these weights non-commercial.**
            """;
    }

    @Override public Provenance provenance() {
        return new Provenance(List.of("RAVDESS (CC BY-NC-SA 4.0)", "EMO-DB (research)"),
            Map.of(Modality.AUDIO, Set.of("de", "en")));
    }

    @Override public ModelSpec spec(String vocabulary, int size) {
        return new ModelSpec("audio-only", Map.of(Modality.AUDIO, new StreamSpec.LogMel(80, 20, 75, -10.8, 6.3)),
            new ModelSpec.Interaction.None(), ModelSpec.Fusion.POOLED, ModelSpec.Residual.NONE, new ModelSpec.MarginTerm.None(),
            new ModelSpec.Size(128, 4, 0, 256), 0.15, Polarity.labels());
    }

    @Override public TrainingPlan plan(long seed) {
        return new TrainingPlan(16, 1e-3, 0.04, 0.05, 1, 16, seed);
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
        LabelPool<List<KeptFeatures>> voices = new LabelPool<>();
        List<Example> held = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        FeatureExtraction extraction = FeatureExtraction.of(spec("", 0).inputs());
        double weight = 2;
        List<Split> splits = speakers(ground.data());
        int all = splits.stream().mapToInt(split -> split.train().size()).sum();
        int done = 0;
        for (Split split : splits) {
            String corpus = split.train().getFirst().id().split("/")[0];
            for (Example example : split.train()) {
                cancellation.check();
                voices.add(corpus, weight, example.polarity(), versions(example, extraction, Draw.of(ground.seed(), done)));
                progress.at((double) ++done / all, "hearing voices");
            }
            held.addAll(split.held());
            counts.add("voices, " + corpus + ": " + split.train().size() + ", held: " + split.held().size() + " of "
                + split.held().stream().flatMap(example -> example.groups().stream()).distinct().sorted().toList());
            weight = 1;
        }
        Halves halves = Halves.of(held);
        return new Course(network -> new LabelledLessons(new Voices(voices, all * 2 / BATCH, ground.seed())),
            exam(halves.chosen(), extraction, cancellation), exam(halves.measured(), extraction, cancellation), counts);
    }

    /** The recording as it is, and three times changed. */
    static List<KeptFeatures> versions(Example example, FeatureExtraction extraction, RandomGenerator random) {
        Sound sound = ExampleFeatures.sound(example.sound().orElseThrow());
        List<KeptFeatures> versions = new ArrayList<>();
        versions.add(new KeptFeatures(extraction.extract(ExampleFeatures.voice(sound))));
        while (versions.size() < VERSIONS) {
            versions.add(new KeptFeatures(extraction.extract(ExampleFeatures.voice(Recorded.again(sound, random)))));
        }
        versions.add(new KeptFeatures(extraction.extract(ExampleFeatures.voice(Recorded.elsewhere(sound, random)))));
        return versions;
    }

    private static Exam exam(List<Example> asked, FeatureExtraction extraction, Cancellation cancellation) {
        List<Lesson> lessons = new ArrayList<>();
        for (Example example : asked) {
            cancellation.check();
            lessons.add(new Lesson(extraction.extract(ExampleFeatures.voice(ExampleFeatures.sound(example.sound()
                .orElseThrow()))),
                example.polarity().ordinal()));
        }
        return new Exam(List.of(new Exam.Paper("unseen speakers", 1, lessons, List.of(),
            asked.stream().map(example -> example.groups().getFirst()).toList())));
    }

    /** All classes alike, each time another stretch of another version, with bands and seconds hidden. */
    private record Voices(LabelPool<List<KeptFeatures>> voices, int batches, long seed) implements Lessons {

        @Override public List<Lesson> batch(int epoch, int number) {
            RandomGenerator random = Draw.of(seed, epoch, number);
            List<Lesson> batch = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                Polarity label = Polarity.values()[random.nextInt(Polarity.values().length)];
                List<KeptFeatures> versions = voices.draw(label, random);
                Stream.LogMelSegments heard = (Stream.LogMelSegments) versions.get(random.nextInt(versions.size()))
                    .unpacked().streams().get(Modality.AUDIO);
                Stream.LogMelSegments cut = StreamCuts.stretch(heard, random.nextInt(SHORTEST, LONGEST + 1), random);
                batch.add(new Lesson(new Features(Map.of(Modality.AUDIO, StreamCuts.someBands(cut, random))), label.ordinal()));
            }
            return batch;
        }
    }
}
