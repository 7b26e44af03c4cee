package attune.training;

import attune.dataset.Polarity;
import attune.domain.Modality;
import attune.model.variant.Network;
import attune.training.ComposedClip.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Controls of composed clips: what the sources alone tell, what shuffling within a label changes, and what the language
 * shifts.
 */
record ClipControls(Network network, ClipComposer learned, ClipComposer measured) {

    private static final int CLIPS = 600;

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "- A probe that sees nothing but the sources of the streams, their kind of clip "
            + "aside, answers %.1f %% rightly; the most frequent label %.1f %%.", 100 * probe(),
            100 * majority(clips(measured, 601))));
        if (network.spec().inputs().size() == Modality.values().length) {
            double[] shuffled = shuffled();
            lines.add(String.format(Locale.ROOT, "- %d agreeing clips: %.1f %% answered rightly, and %.1f %% when streams "
                + "are exchanged between clips of the same label: they never met, so nothing else was to be expected.", CLIPS,
                100 * shuffled[0], 100 * shuffled[1]));
        }
        lines.addAll(languages());
        return lines;
    }

    private List<ComposedClip> clips(ClipComposer composer, long number) {
        return IntStream.range(0, CLIPS).mapToObj(i -> composer.any(Draw.of(Halves.SEED, number, i))).toList();
    }

    /** The most frequent label of the sources, counted on composed lessons, asked on others. */
    private double probe() {
        Map<String, int[]> counts = new HashMap<>();
        for (long number = 610; number < 620; number++) {
            clips(learned, number).forEach(clip ->
                counts.computeIfAbsent(sources(clip), key -> new int[Polarity.values().length])[clip.label().ordinal()]++);
        }
        List<ComposedClip> asked = clips(learned, 620);
        long right = asked.stream().filter(clip -> counts.containsKey(sources(clip))
            && largest(counts.get(sources(clip))) == clip.label().ordinal()).count();
        return (double) right / asked.size();
    }

    private static String sources(ComposedClip clip) {
        Map<Modality, String> sources = new TreeMap<>();
        clip.streams().forEach((modality, told) -> sources.put(modality, told.source()));
        return sources.values().toString();
    }

    private static double majority(List<ComposedClip> clips) {
        int[] counts = new int[Polarity.values().length];
        clips.forEach(clip -> counts[clip.label().ordinal()]++);
        return (double) counts[largest(counts)] / clips.size();
    }

    private static int largest(int[] counts) {
        return IntStream.range(0, counts.length).reduce(0, (a, b) -> counts[b] > counts[a] ? b : a);
    }

    private double[] shuffled() {
        List<ComposedClip> clips = IntStream.range(0, CLIPS)
            .mapToObj(i -> measured.of(Kind.AGREEING, Polarity.values()[i % 3], Draw.of(Halves.SEED, 630, i))).toList();
        List<ComposedClip> mixed = IntStream.range(0, CLIPS).mapToObj(i -> clips.get(i)
            .with(Modality.VISION, ComposedClip.Role.TELLS, clips.get((i + 3) % CLIPS).streams().get(Modality.VISION))
            .with(Modality.AUDIO, ComposedClip.Role.TELLS, clips.get((i + 6) % CLIPS).streams().get(Modality.AUDIO))).toList();
        return new double[] {right(clips), right(mixed)};
    }

    private double right(List<ComposedClip> clips) {
        List<GateAnswers> answers = GateAnswers.of(network, clips);
        return IntStream.range(0, clips.size()).filter(i -> answers.get(i).told() == clips.get(i).label().ordinal()).count()
            / (double) clips.size();
    }

    /** Answers and probabilities by the language of the words, as many of each label. */
    private List<String> languages() {
        Map<String, List<ComposedClip>> byLanguage = new TreeMap<>();
        for (int i = 0; i < 3 * CLIPS; i++) {
            ComposedClip clip = ClipExam.only(
                Modality.TEXT, Polarity.values()[i % 3], measured, Draw.of(Halves.SEED, 640, i));
            String source = clip.streams().get(Modality.TEXT).source();
            byLanguage.computeIfAbsent(source.substring(source.indexOf(", ") + 2), key -> new ArrayList<>()).add(clip);
        }
        List<String> lines = new ArrayList<>();
        byLanguage.forEach((language, clips) -> {
            double[] means = new double[Polarity.values().length];
            GateAnswers.of(network, clips).forEach(answer -> {
                for (int c = 0; c < means.length; c++) {
                    means[c] += answer.probabilities()[c] / clips.size();
                }
            });
            lines.add(String.format(Locale.ROOT, "- Words alone, %s, labels alike: %.1f %% right of %d; mean probabilities "
                + "%.2f / %.2f / %.2f.", language, 100 * right(clips), clips.size(), means[0], means[1], means[2]));
        });
        return lines;
    }
}
