package attune.training;

import attune.domain.ModelSpec;
import attune.evaluation.Confusion;
import attune.evaluation.Interval;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The text of a shipped model's card. */
record ShippedCard(Recipe recipe, long seed, List<String> counts, Trainer.Trained trained, double minutes) {

    String text(ModelSpec spec, long numbers, double temperature,
        Map<String, Marks> marks, String findings) {
        StringBuilder card = new StringBuilder("# " + recipe.name() + "\n\n" + recipe.use() + "\n\n");
        card.append(String.format(Locale.ROOT, "Variant `%s`, %d numbers, temperature %.3f. Made by%n%n"
                + "    ./attune train-shipped %s --data DIR --seed %d --out models/%s%n%n"
                + "%d epochs, the best was epoch %d; %.0f minutes on a share of two busy cores.%n%n",
            spec.variant(), numbers, temperature, recipe.name(), seed,
            recipe.name(), trained.epochs(), trained.bestEpoch(), minutes));
        card.append("## Training data\n\n").append(recipe.sources()).append('\n');
        counts.forEach(count -> card.append("- ").append(count).append('\n'));
        card.append("""

            ## Measured on held-out samples

            Epoch and temperature were chosen on other held-out samples. Macro F1 is the mean of class F1. The 95 % intervals
            are of 2,000 resamples; ECE is the expected calibration error in 15 bins.

            """);
        return card.append(table(marks)).append('\n').append(findings).append(recipe.limits()).toString();
    }

    /** In Markdown, a row for each paper. */
    static String table(Map<String, Marks> marks) {
        StringBuilder table = new StringBuilder("""
            | input | samples | accuracy | majority class | macro F1 | F1 of the classes | ECE |
            |---|---|---|---|---|---|---|
            """);
        marks.forEach((name, each) -> table.append(row(name, each)));
        return table.toString();
    }

    private static String row(String name, Marks marks) {
        Confusion result = marks.confusion();
        StringBuilder classes = new StringBuilder();
        for (int c = 0; c < result.classes(); c++) {
            classes.append(String.format(Locale.ROOT, "%s%.3f", c == 0 ? "" : " / ", result.f1(c)));
        }
        return String.format(Locale.ROOT, "| %s | %d | %.3f (%s) | %.3f | %.3f (%s) | %s | %.3f (%s) |%n", name, result.total(),
            result.accuracy(), between(marks.accuracy()), result.majority(), result.meanOfClassF1(), between(marks.macroF1()),
            classes, marks.calibrationError(), between(marks.error()));
    }

    private static String between(Interval interval) {
        return String.format(Locale.ROOT, "%.3f to %.3f", interval.low(), interval.high());
    }
}
