package attune.ui.train;

import attune.figure.EpochsFigure;
import attune.ui.common.Strings;
import attune.workbench.KeptTraining;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The trainings that one chart shows, and the chart. */
final class Curves {

    private static final int MOST = 12;
    private static final String SCORE = "score";

    private final Strings strings;
    private final List<String> variants;

    /** {@code variants} in the order of their colours. */
    Curves(List<String> variants, Strings strings) {
        this.variants = variants;
        this.strings = strings;
    }

    /** Those that can be compared with {@code shown}, the newest of them, by variant and seed. */
    List<Training> with(Training shown, List<Training> all) {
        return all.stream().filter(each -> each.stand().get().comparable(shown.stand().get()))
            .filter(each -> each == shown || each.stand().get().state() == KeptTraining.State.RUNNING
                || !each.kept().epochs().isEmpty())
            .limit(MOST).sorted(Comparator.comparingInt((Training each) -> variants.indexOf(each.kept().order().variant()))
                .thenComparing(each -> each.kept().order().seed()).thenComparing(each -> each.kept().asked())).toList();
    }

    EpochsFigure figure(List<Training> trainings) {
        List<String> series = trainings.stream().map(each -> each.kept().order().variant()).distinct().toList();
        Map<String, Integer> members = new HashMap<>();
        List<EpochsFigure.Course> courses = new ArrayList<>();
        for (Training training : trainings) {
            KeptTraining kept = training.kept();
            int member = members.merge(kept.order().variant(), 1, Integer::sum) - 1;
            boolean running = kept.state() == KeptTraining.State.RUNNING;
            courses.add(new EpochsFigure.Course(name(kept), series.indexOf(kept.order().variant()), member,
                kept.epochs().stream().map(epoch -> new EpochsFigure.Point(
                    epoch.number(), epoch.loss(), chosenBy(kept) ? epoch.score() : Double.NaN, epoch.accuracy())).toList(),
                kept.best().map(best -> best.number()).orElse(0), running ? kept.most() : 0));
        }
        boolean scored = !trainings.isEmpty() && scored(trainings.getFirst().kept());
        return new EpochsFigure(courses, strings.get("chart.loss"), strings.get(scored ? "chart.error" : "chart.f1"),
            strings.get("chart.epoch"), Optional.empty());
    }

    /** Such as {@code optimised · seed 2}; its number where that was trained before, the preset where it is not the usual one. */
    String name(KeptTraining kept) {
        String name = strings.get("training.name", kept.order().variant(), Long.toString(kept.order().seed())) + again(kept);
        return kept.order().preset().equals("tuned") ? name : name + " · " + strings.name("preset.", kept.order().preset());
    }

    /** Such as {@code " (2)"}: models that would have one name have numbers behind it. */
    private static String again(KeptTraining kept) {
        String seed = "seed" + kept.order().seed() + "-";
        int at = kept.name().lastIndexOf(seed);
        return at < 0 ? "" : " (" + kept.name().substring(at + seed.length()) + ")";
    }

    /** What a point says, such as {@code epoch 3: loss 0.412, macro F1 0.731, accuracy 0.744}. */
    String said(KeptTraining kept, int number) {
        return kept.epochs().stream().filter(epoch -> epoch.number() == number).findFirst().map(epoch -> {
            String loss = strings.get("point.loss", Integer.toString(number), decimals(epoch.loss()));
            return !chosenBy(kept) ? loss : loss + strings.get(scored(kept) ? "point.error" : "point.f1",
                decimals(scored(kept) ? -epoch.score() : epoch.score()), decimals(epoch.accuracy()));
        }).orElse("");
    }

    /** Whether the answer is a score and no class. */
    static boolean scored(KeptTraining kept) {
        return kept.order().task().filter(SCORE::equals).isPresent();
    }

    /** Whether there was a validation list to compare epochs by: without one there is no accuracy. */
    static boolean chosenBy(KeptTraining kept) {
        return kept.epochs().stream().noneMatch(epoch -> Double.isNaN(epoch.accuracy()));
    }

    static String decimals(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
