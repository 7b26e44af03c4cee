package attune.training;

import attune.dataset.Example;
import attune.dataset.Fer2013;
import attune.dataset.Fold;
import attune.dataset.MvsaSingle;
import attune.dataset.Polarity;
import attune.dataset.Split;
import attune.domain.Features;
import attune.domain.Frame;
import attune.domain.Modality;
import attune.domain.Picture;
import attune.domain.Pieces;
import attune.domain.Sound;
import attune.domain.Stream;
import attune.feature.FeatureExtraction;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.store.ModelFolder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Reads sentences, faces and voices once, through the frozen encoders, into what clips are composed of. */
final class ClipReading {

    private static final int MOST_SENTENCES = 2_400;
    /** Those with few neutral sentences are drawn less often, under every label alike. */
    private static final Map<String, Double> WEIGHTS =
        Map.of("meld", 2.0, "tweeteval", 2.0, "ch-sims", 1.0, "cmu-mosi", 0.5, "mosi", 0.5);
    private static final int MOST_PIECES = 36;
    private static final int FACES = 1_500;
    private static final double LEFT_TO_LEARN = 0.6;
    private static final int TIMES = 4;
    private static final int BACKGROUNDS = 300;
    private static final int LONGEST_VOICE = 15;
    private static final int NOISES = 2;
    private static final int BY_OTHERS = 3;
    private static final int ELSEWHERE = 2;
    private static final int ONE_IN = 3;
    private static final String KNOWN = "fer2013";
    private static final String STRANGERS = "fer2013, unknown to the encoder";
    private static final int DECIDE_BY = 3;

    private final Recipe.Ground ground;
    private final FeatureExtraction extraction;
    private final int vocabulary;
    private final ClipParts parts = ClipParts.empty();
    private final List<String> counts = new ArrayList<>();

    ClipReading(Recipe.Ground ground, FeatureExtraction extraction, int vocabulary) {
        this.ground = ground;
        this.extraction = extraction;
        this.vocabulary = vocabulary;
    }

    ClipParts parts() {
        return parts;
    }

    List<String> counts() {
        return counts;
    }

    ClipReading read(Progress progress, Cancellation cancellation) {
        sentences(cancellation);
        try (FrozenEncoder ears = new FrozenEncoder(ModelFolder.open(ground.encoders().resolve("voices")), Modality.AUDIO);
             VoiceTwins twins = new VoiceTwins(ground, progress.part(0, 0.3), cancellation)) {
            voices(ears, twins, progress.part(0.3, 0.5), cancellation);
        }
        try (FrozenEncoder eyes = new FrozenEncoder(ModelFolder.open(ground.encoders().resolve("faces")), Modality.VISION)) {
            faces(eyes, progress.part(0.5, 1), cancellation);
        }
        return this;
    }

    /** Of the corpora that have all three classes in them; Chinese and English are sources of their own. */
    private void sentences(Cancellation cancellation) {
        TextMaterial.Parts texts = new TextMaterial(ground.data()).parts();
        for (TextMaterial.Source source : texts.fusing()) {
            add(parts.learned(), Optional.empty(), source.name(), source.examples(), cancellation);
        }
        for (TextMaterial.Asked asked : texts.asked()) {
            if (!asked.twoWay()) {
                add(parts.chosen(), Optional.empty(), asked.name(), asked.halves().chosen(), cancellation);
                add(parts.measured(), Optional.of(parts.strange()), asked.name(), asked.halves().measured(), cancellation);
            }
        }
    }

    private void add(ClipMaterial to, Optional<ClipMaterial> strange, String corpus, List<Example> examples,
        Cancellation cancellation) {
        RandomGenerator random = Draw.of(Halves.SEED, corpus.hashCode());
        double weight = WEIGHTS.get(corpus);
        List<Stream.TokenIds> others = new ArrayList<>();
        int taken = 0;
        for (int index : Draw.shuffled(examples.size(), random)) {
            cancellation.check();
            Example example = examples.get(index);
            Features read = extraction.extract(new Pieces(example.text().map(ExampleFeatures::script), List.of(),
                Optional.empty(), Optional.empty()));
            if (read.streams().get(Modality.TEXT) instanceof Stream.TokenIds words && words.length() <= MOST_PIECES
                && taken < MOST_SENTENCES) {
                boolean chinese = example.id().endsWith("/chinese");
                String source = corpus + (chinese ? ", Chinese" : ", English");
                others.add(words);
                taken++;
                Told told = new Told(words, source, Optional.of(example.polarity()));
                to.add(Modality.TEXT, weight, example.polarity(), told);
                for (int i = 0; i < NOISES; i++) {
                    to.addNoise(Modality.TEXT, weight, example.polarity(),
                        new Told(Noises.anyPieces(words, vocabulary, random), source, Optional.empty()));
                }
                strange.ifPresent(also -> also.add(Modality.TEXT, weight, example.polarity(), told));
                strange.ifPresent(also -> also.addNoise(Modality.TEXT, weight, example.polarity(), new Told(
                    random.nextBoolean() ? Noises.hidden(words, random) : Noises.strangers(words, others, random), source,
                    Optional.empty())));
            }
        }
        counts.add("sentences, " + corpus + (to == parts.learned() ? "" : to == parts.chosen() ? ", held to choose by"
            : ", held to measure on") + ": " + taken);
    }

    private void voices(FrozenEncoder ears, VoiceTwins twins, Progress progress, Cancellation cancellation) {
        List<Split> splits = VoicesRecipe.speakers(ground.data());
        int done = 0;
        int all = splits.stream().mapToInt(split -> split.train().size() + split.held().size()).sum();
        List<Example> held = splits.stream().flatMap(split -> split.held().stream()).toList();
        Halves halves = VoicesRecipe.recordings(ground.data());
        List<Sound> others = new ArrayList<>();
        for (Example example : splits.stream().flatMap(split -> split.train().stream()).toList()) {
            cancellation.check();
            RandomGenerator random = Draw.of(ground.seed(), done);
            Sound sound = ExampleFeatures.sound(example.sound().orElseThrow());
            others.add(sound);
            FrozenEncoder stranger = twins.strangerTo(example.groups().getFirst());
            hear(List.of(parts.learned()), example, stranger, sound, random, false);
            for (int i = 0; i < BY_OTHERS; i++) {
                hear(List.of(parts.learned()), example, stranger, Recorded.byAnother(sound, random), random, false);
            }
            for (int i = 0; i < ELSEWHERE; i++) {
                hear(List.of(parts.learned()), example, stranger, Recorded.elsewhere(sound, random), random, false);
            }
            if (random.nextInt(DECIDE_BY) > 0) {
                hear(List.of(parts.learned()), example, stranger, Noises.hiss(sound, random), random, true);
            }
            progress.at((double) ++done / all, "hearing voices");
        }
        for (boolean chosen : List.of(true, false)) {
            for (Example example : chosen ? halves.chosen() : halves.measured()) {
                cancellation.check();
                RandomGenerator random = Draw.of(ground.seed(), done);
                Sound sound = ExampleFeatures.sound(example.sound().orElseThrow());
                List<ClipMaterial> goals = chosen ? List.of(parts.chosen()) : List.of(parts.measured(), parts.strange());
                hear(goals, example, ears, sound, random, false);
                hear(List.of(goals.getFirst()), example, ears, Noises.hiss(sound, random), random, true);
                if (!chosen) {
                    hear(List.of(parts.strange()), example, ears, Noises.babble(sound, others, random), random, true);
                }
                progress.at((double) ++done / all, "hearing voices");
            }
        }
        counts.add("voices: " + (all - held.size()) + ", held to choose by: " + halves.chosen().size() + ", to measure on: "
            + halves.measured().size());
    }

    private void hear(List<ClipMaterial> goals, Example example, FrozenEncoder ears, Sound sound, RandomGenerator random,
        boolean noise) {
        Stream.LogMelSegments whole =
            (Stream.LogMelSegments) extraction.extract(ExampleFeatures.voice(sound)).streams().get(Modality.AUDIO);
        Told told = new Told(ears.of(StreamCuts.stretch(whole, LONGEST_VOICE, random)), example.id().split("/")[0],
            noise ? Optional.empty() : Optional.of(example.polarity()));
        double weight = told.source().equals("ravdess") ? 2 : 1;
        if (noise) {
            goals.forEach(to -> to.addNoise(Modality.AUDIO, weight, example.polarity(), told));
        } else {
            goals.forEach(to -> to.add(Modality.AUDIO, weight, example.polarity(), told));
        }
    }

    private void faces(FrozenEncoder eyes, Progress progress, Cancellation cancellation) {
        List<Picture> backgrounds = new MvsaSingle(ground.data().resolve("mvsa_single")).read(Fold.TRAIN).examples().stream()
            .limit(BACKGROUNDS).flatMap(example -> example.image().stream()).map(ExampleFeatures::picture).toList();
        Fer2013 fer = new Fer2013(ground.data().resolve("fer2013/fer2013.zip"));
        List<Example> asked = fer.read(Fold.DEV).whole();
        Halves halves = Halves.of(asked);
        Split unknown = Split.hold(halves.chosen(), LEFT_TO_LEARN, Halves.SEED);
        FaceFrames frames = new FaceFrames(backgrounds);
        List<Example> known = new ArrayList<>(Split.without(fer.read(Fold.TRAIN).whole(), asked));
        Collections.shuffle(known, new Random(ground.seed()));
        List<Example> strangers = Collections.nCopies(TIMES, unknown.held()).stream().flatMap(List::stream).toList();
        counts.add("faces, fer2013, put into frames: "
            + show(known, FACES, KNOWN, frames, eyes, List.of(parts.learned()), progress.part(0, 0.4), cancellation)
            + ", and of PublicTest, which their encoder did not learn from: "
            + show(strangers, FACES, STRANGERS, frames, eyes, List.of(parts.learned()), progress.part(0.4, 0.7), cancellation)
            + ", held to choose by: " + show(unknown.train(), FACES, STRANGERS, frames, eyes, List.of(parts.chosen()),
                progress.part(0.7, 0.8), cancellation)
            + ", to measure on: " + show(halves.measured(), FACES, STRANGERS, frames, eyes,
                List.of(parts.measured(), parts.strange()), progress.part(0.8, 1), cancellation));
    }

    /** As many of each class as there are, at most a third of {@code most}, each time in another frame. Gives how many. */
    private int show(List<Example> examples, int most, String source, FaceFrames frames, FrozenEncoder eyes,
        List<ClipMaterial> goals, Progress progress, Cancellation cancellation) {
        int[] taken = new int[Polarity.values().length];
        int done = 0;
        for (Example example : examples) {
            cancellation.check();
            progress.at((double) ++done / examples.size(), "showing faces");
            if (taken[example.polarity().ordinal()]++ >= most / taken.length) {
                continue;
            }
            RandomGenerator random = Draw.of(ground.seed(), example.id().hashCode(), done);
            Frame frame = frames.of(ExampleFeatures.picture(example.image().orElseThrow()), random);
            Stream.RegionPixels regions = (Stream.RegionPixels) extraction.extract(
                new Pieces(Optional.empty(), List.of(frame), Optional.empty(), Optional.empty())).streams().get(Modality.VISION);
            Told seen = new Told(eyes.of(regions), source, Optional.of(example.polarity()));
            goals.forEach(goal -> goal.add(Modality.VISION, 1, example.polarity(), seen));
            if (goals.getFirst() != parts.learned() || random.nextInt(ONE_IN) == 0) {
                goals.getFirst().addNoise(Modality.VISION, 1, example.polarity(),
                    new Told(eyes.of(Noises.blurred(regions, random)), source, Optional.empty()));
                goals.stream().skip(1).forEach(goal -> goal.addNoise(Modality.VISION, 1, example.polarity(),
                    new Told(eyes.of(Noises.covered(regions, random)), source, Optional.empty())));
            }
        }
        return Arrays.stream(taken).map(count -> Math.min(count, most / taken.length)).sum();
    }
}
