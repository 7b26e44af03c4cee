package attune.experiment;

import attune.domain.Answer;
import attune.domain.Task;
import attune.store.RunFolder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Accuracy under each condition, a table a setting: missing modalities, noise, blur, covers, dropped words, reversal. */
final class RobustnessTables {

    private static final String SEEN = "also in train";
    private static final String AS_IT_IS = "as it is";

    private RobustnessTables() {
    }

    static void write(Bench bench, Markdown page) {
        page.heading(2, "Missing modalities, noise and reversal");
        page.say("Accuracy in percent (of a score: the share of right signs) of the run with the lowest seed, n in brackets "
            + "where it is not "
            + "that of the whole list. Noise on vectors that a corpus ships is relative to each column's own variance over the "
            + "train list: there is no sound to add noise to. “reversal” is the slice of texts with but, however, not, 但, 却 "
            + "or 不; "
            + "under 100 samples it ranks nothing. Training hides a tenth of the modalities and words, so that variants were "
            + "prepared "
            + "alike for what is missing.");
        for (Setting setting : bench.settings()) {
            List<String> variants = bench.variants(setting).stream()
                .filter(variant -> conditions(bench, setting, List.of(variant)).size() > 2).toList();
            if (setting.trainedOn().isEmpty() && !variants.isEmpty()) {
                page.heading(3, setting.title());
                table(bench, setting, variants, page);
            }
        }
    }

    private static Set<String> conditions(Bench bench, Setting setting, List<String> variants) {
        Set<String> conditions = new LinkedHashSet<>();
        for (String variant : variants) {
            conditions.addAll(bench.byCondition(run(bench, setting, variant)).keySet());
        }
        conditions.remove(SEEN);
        return conditions;
    }

    private static RunFolder run(Bench bench, Setting setting, String variant) {
        return bench.seeds(setting, variant).firstEntry().getValue();
    }

    private static void table(Bench bench, Setting setting, List<String> variants, Markdown page) {
        List<String> head = new ArrayList<>(List.of("condition"));
        variants.forEach(variant -> head.add(variant + " (seed " + bench.seeds(setting, variant).firstKey() + ")"));
        page.table(head.toArray(String[]::new));
        for (String condition : conditions(bench, setting, variants)) {
            Task task = bench.first(setting, variants.getFirst()).task();
            List<String> row = new ArrayList<>(List.of(condition.isEmpty() ? AS_IT_IS : condition));
            for (String variant : variants) {
                Map<String, List<Answer>> answers = bench.byCondition(run(bench, setting, variant));
                List<Answer> under = answers.getOrDefault(condition, List.of());
                String n = under.size() == answers.get("").size() ? "" : " (" + under.size() + ")";
                row.add(under.isEmpty() ? "–" : Wording.percent(accuracy(under, task)) + n);
            }
            page.row(row.toArray(String[]::new));
        }
    }

    private static double accuracy(List<Answer> answers, Task task) {
        return answers.stream().filter(answer -> task instanceof Task.Scores
            ? Math.signum(answer.truth()) == Math.signum(answer.predicted())
            : answer.truth() == answer.predicted()).count() / (double) answers.size();
    }
}
