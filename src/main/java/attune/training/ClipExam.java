package attune.training;

import attune.dataset.Polarity;
import attune.domain.Modality;
import attune.training.ComposedClip.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Composed clips to ask, the same for every seed and variant. */
final class ClipExam {

    private static final Map<Modality, String> NAMES =
        Map.of(Modality.TEXT, "words alone", Modality.VISION, "face alone", Modality.AUDIO, "voice alone");

    private final Set<Modality> read;
    private final int each;
    private final List<Exam.Paper> papers = new ArrayList<>();

    /**
     * An exam without papers.
     *
     * @param read modalities of the network that sits it
     * @param each clips of a paper; of any kind there are twice as many
     */
    ClipExam(Set<Modality> read, int each) {
        this.read = read;
        this.each = each;
    }

    Exam exam() {
        return new Exam(papers);
    }

    List<Exam.Paper> papers() {
        return List.copyOf(papers);
    }

    /** Each stream alone; and clips of every kind in their proportions, which decide. */
    ClipExam deciding(ClipComposer composer) {
        for (Modality modality : Modality.values()) {
            add(NAMES.get(modality), each, 0, modality.ordinal(), random -> only(modality, label(random), composer, random));
        }
        add("composed clips", 2 * each, 1, Modality.values().length, composer::any);
        return this;
    }

    /** Each kind by itself. */
    ClipExam kinds(ClipComposer composer) {
        for (Kind kind : Kind.values()) {
            add(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), each, 0, 10 + kind.ordinal(),
                random -> composer.of(kind, label(random), random));
        }
        return this;
    }

    /** Clips with noise of kinds that no lesson had. */
    ClipExam strange(ClipComposer composer) {
        add("noise of unseen kinds", each, 0, 20, random -> composer.of(Kind.NOISY, label(random), random));
        return this;
    }

    private void add(String name, int size, double weight, long number, Function<RandomGenerator, ComposedClip> composed) {
        List<Lesson> lessons = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            ComposedClip clip = composed.apply(Draw.of(Halves.SEED, number, i));
            if (clip.streams().keySet().stream().anyMatch(read::contains)) {
                lessons.add(clip.lesson());
            }
        }
        if (!lessons.isEmpty()) {
            papers.add(new Exam.Paper(name, weight, lessons));
        }
    }

    static ComposedClip only(Modality modality, Polarity label, ClipComposer composer, RandomGenerator random) {
        return new ComposedClip(Kind.MISSING, label, new EnumMap<>(Map.of(modality, ComposedClip.Role.TELLS)),
            Map.of(modality, composer.material().draw(modality, label, random)));
    }

    private static Polarity label(RandomGenerator random) {
        return Polarity.values()[random.nextInt(Polarity.values().length)];
    }
}
