package attune.training;

import attune.dataset.Example;
import attune.dataset.Polarity;
import attune.dataset.Split;
import attune.domain.Sound;
import attune.feature.FeatureExtraction;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.model.variant.Network;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** The recordings that sound encoders learn from, heard once for all: each as it is and eleven times changed. */
final class VoiceLessons {

    private static final int BY_OTHERS = 8;
    private static final int ELSEWHERE = 3;
    private static final int BATCH = 32;
    /** Labels are drawn by their count to that power: few voices are positive. */
    private static final double SAY_OF_COUNTS = 0.3;

    private final List<Heard> all = new ArrayList<>();
    private final long seed;

    private record Heard(String corpus, double weight, String speaker, Polarity label, List<KeptFeatures> versions) {
    }

    /** Decodes every recording of the speakers that are learned from. */
    VoiceLessons(Path data, FeatureExtraction extraction, long seed, Progress progress, Cancellation cancellation) {
        this.seed = seed;
        List<Split> splits = VoicesRecipe.speakers(data);
        int count = splits.stream().mapToInt(split -> split.train().size()).sum();
        double weight = 2;
        for (Split split : splits) {
            for (Example example : split.train()) {
                cancellation.check();
                all.add(new Heard(example.id().split("/")[0], weight, example.groups().getFirst(), example.polarity(),
                    versions(example, extraction, Draw.of(seed, all.size()))));
                progress.at((double) all.size() / count, "hearing voices");
            }
            weight = 1;
        }
    }

    private static List<KeptFeatures> versions(Example example, FeatureExtraction extraction, RandomGenerator random) {
        Sound sound = ExampleFeatures.sound(example.sound().orElseThrow());
        List<KeptFeatures> versions = new ArrayList<>();
        versions.add(new KeptFeatures(extraction.extract(ExampleFeatures.voice(sound))));
        for (int i = 0; i < BY_OTHERS; i++) {
            versions.add(new KeptFeatures(extraction.extract(ExampleFeatures.voice(Recorded.byAnother(sound, random)))));
        }
        for (int i = 0; i < ELSEWHERE; i++) {
            versions.add(new KeptFeatures(extraction.extract(ExampleFeatures.voice(Recorded.elsewhere(sound, random)))));
        }
        return versions;
    }

    List<String> speakers() {
        return all.stream().map(Heard::speaker).distinct().sorted().toList();
    }

    /**
     * What a network learns that hears some of the speakers; its sound encoder is standardised by what it will hear.
     *
     * @param elder as in {@link VoiceObjective}
     */
    Objective of(Predicate<String> hears, Network network, Optional<Network> elder) {
        LabelPool<List<KeptFeatures>> voices = new LabelPool<>();
        int[] counts = new int[Polarity.values().length];
        for (Heard heard : all) {
            if (hears.test(heard.speaker())) {
                voices.add(heard.corpus(), heard.weight(), heard.label(), heard.versions());
                counts[heard.label().ordinal()]++;
            }
        }
        SegmentStandard.of(voices.items().stream().flatMap(List::stream).toList(), network);
        return new VoiceObjective(
            new Versions(voices, LabelChances.of(counts, SAY_OF_COUNTS), voices.size() * 2 / BATCH, seed), elder);
    }

    /** Each time another version. */
    private record Versions(LabelPool<List<KeptFeatures>> voices, LabelChances chances, int batches, long seed)
        implements Lessons {

        @Override public List<Lesson> batch(int epoch, int number) {
            RandomGenerator random = Draw.of(seed, epoch, number);
            List<Lesson> batch = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                Polarity label = chances.draw(random);
                List<KeptFeatures> versions = voices.draw(label, random);
                batch.add(new Lesson(versions.get(random.nextInt(versions.size())).unpacked(), label.ordinal()));
            }
            return batch;
        }
    }
}
