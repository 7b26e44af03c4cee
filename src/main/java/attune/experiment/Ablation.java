package attune.experiment;

import attune.domain.Task;
import attune.evaluation.Comparison;
import attune.evaluation.Difference;
import attune.evaluation.Holm;
import attune.evaluation.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Switch by switch: what each adds, with the paired interval and p, Holm over the steps of a setting. */
final class Ablation {

    /** A step of the specification from A to B. */
    record Step(String a, String b, String what) {
    }

    private static final List<Step> STEPS = List.of(
        new Step("text-only", "base", "the other modalities"),
        new Step("early-concat", "base", "own encoders, joined late"),
        new Step("base", "cross-modal", "cross-modal interaction"),
        new Step("cross-modal", "gated", "gate in place of concatenation"),
        new Step("base", "base+gate", "gate without interaction"),
        new Step("constant-gates", "gated", "gates learned, not 1/3 each"),
        new Step("gated", "gated+residual", "residual alone"),
        new Step("gated", "gated+margin", "margin alone"),
        new Step("gated", "optimised", "residual and margin"),
        new Step("base", "base-widened", "as many parameters as optimised"),
        new Step("base-widened", "optimised", "optimised against as many parameters"),
        new Step("base", "optimised", "everything"));

    private Ablation() {
    }

    static void write(Bench bench, Markdown page) {
        page.heading(2, "Switch by switch");
        page.say("B − A in points of accuracy (three-class, seven-class or binary; of a score: non-zero Acc-2), with the 95 % "
            + "interval of "
            + "the paired bootstrap over groups and seeds, its two-sided p, and p by Holm over the steps of the table. The "
            + "paired F1 "
            + "is the mean class F1. McNemar's exact test is one pair of seeds, which are named. Where the interval holds 0 "
            + "nothing "
            + "is shown, and under " + Verdict.FEWEST + " samples nothing beats anything.");
        for (Setting setting : bench.settings()) {
            Map<Step, Comparison> steps = steps(bench, setting);
            if (!steps.isEmpty() && setting.trainedOn().isEmpty()) {
                page.heading(3, setting.title());
                table(steps, page);
            }
        }
    }

    static Map<Step, Comparison> steps(Bench bench, Setting setting) {
        Map<Step, Comparison> steps = new LinkedHashMap<>();
        for (Step step : STEPS) {
            bench.compare(setting, step.a(), step.b()).ifPresent(comparison -> steps.put(step, comparison));
        }
        return steps;
    }

    private static void table(Map<Step, Comparison> steps, Markdown page) {
        page.table("from A to B", "what changes", "seeds", "A → B", "B − A (95 %)", "p", "p, Holm", "F1: B − A (95 %)",
            "McNemar's p (seeds)", "said plainly");
        double[] holm = Holm.adjust(steps.values().stream().mapToDouble(each -> each.differences().getFirst().p()).toArray());
        int at = 0;
        for (Map.Entry<Step, Comparison> each : steps.entrySet()) {
            Comparison comparison = each.getValue();
            Difference first = comparison.differences().getFirst();
            page.row("`" + each.getKey().a() + "` → `" + each.getKey().b() + "`", each.getKey().what(),
                String.valueOf(comparison.seedsOfA().size()),
                Wording.number(first.convention(), first.a().value()) + " → "
                    + Wording.number(first.convention(), first.b().value()),
                Wording.change(first.convention(), first.value()) + " ("
                    + Wording.interval(first.convention(), first.interval()) + ")",
                Wording.p(first.p()), Wording.p(holm[at]), f1(comparison), pairs(comparison), plainly(comparison, holm[at]));
            at++;
        }
    }

    private static String f1(Comparison comparison) {
        if (comparison.task() instanceof Task.Scores) {
            return "–";
        }
        Difference f1 = comparison.difference("mean-class-f1");
        return Wording.change(f1.convention(), f1.value()) + " (" + Wording.interval(f1.convention(), f1.interval()) + ")";
    }

    private static String pairs(Comparison comparison) {
        List<String> pairs = new ArrayList<>();
        comparison.pairs().forEach(pair -> pairs.add(Wording.p(pair.p()) + " (" + pair.seedOfA() + ")"));
        return pairs.isEmpty() ? "–" : String.join(", ", pairs);
    }

    /** In words, with Holm's p: an interval beside 0 alone is not enough where many steps are looked at. */
    static String plainly(Comparison comparison, double holm) {
        return switch (comparison.verdict()) {
            case TOO_FEW -> "too few samples";
            case NO_DIFFERENCE_SHOWN -> "does not help, as far as is shown";
            case BETTER -> holm < 0.05 ? "helps" : "better, but not after Holm";
            case WORSE -> holm < 0.05 ? "hurts" : "worse, but not after Holm";
        };
    }
}
