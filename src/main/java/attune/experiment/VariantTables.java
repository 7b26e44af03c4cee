package attune.experiment;

import attune.domain.Answer;
import attune.domain.Run;
import attune.domain.Task;
import attune.evaluation.Measurement;
import attune.store.RunFolder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A table a setting: what each variant is worth. */
final class VariantTables {

    private static final String SEEN = "also in train";
    private static final String NEUTRAL = "neutral";
    private static final List<String> CARRIED = List.of("text encoder starts from", "frozen region encoder of");
    /** Of a note with a checksum: its name and the first figures. */
    private static final int SHOWN = 36;
    private static final String UNTUNED = "no trials are recorded";
    private static final List<String> SCORES =
        List.of("acc2-nonnegative", "acc2-nonzero", "acc5", "acc7", "mae", "correlation");
    private static final Map<String, String> BESIDE = Map.of(
        "mmsd2", "Floors on the same data, TF-IDF and logistic regression: text 72.7 %, text + attribute words 74.1 %. Published "
            + "accuracy: HFM 70.6, TextCNN 71.6, Bi-LSTM 72.5, RoBERTa 79.7, Att-BERT 80.0, Multi-view CLIP 85.6.",
        "cmu-mosi", "Floors on the same text, TF-IDF and logistic regression: 66.2 % on three classes, Acc-2 (3-class) 69.5 %. "
            + "Published with frozen BERT features or better, three classes: MulT 75.0, MISA 76.3; regression, non-zero Acc-2: "
            + "TFN 79.1, LMF 79.2, MulT 81.0, MISA 83.5, Self-MM 85.5.",
        "mvsa-single", "The development list stands for the test list, which is not here; nothing was chosen by it. Floors: "
            + "always "
            + "positive 59.6 %, TF-IDF and logistic regression on the text 65.6 %. Published on the test list: MultiSentiNet "
            + "69.8, "
            + "CLMLF 75.3.");

    private VariantTables() {
    }

    static void write(Bench bench, Markdown page) {
        page.heading(2, "What each variant is worth");
        page.say("Accuracy and recall in percent, mean ± standard deviation over seeds; 95 % intervals by the bootstrap over "
            + "groups "
            + "(videos; posts one by one) and seeds. “Paper F1” is 2PR / (P + R) of macro precision P and macro recall R, the "
            + "paper's "
            + "formula; “mean class F1” is the usual macro F1. “Without seen” leaves out test items whose text stands in "
            + "train too.");
        for (Setting setting : bench.settings()) {
            if (setting.trainedOn().isEmpty()) {
                setting(bench, setting, page);
            }
        }
    }

    private static void setting(Bench bench, Setting setting, Markdown page) {
        List<String> variants = bench.variants(setting);
        Run run = bench.first(setting, variants.getFirst());
        page.heading(3, setting.title());
        page.say(about(setting, run));
        if (run.task() instanceof Task.Scores) {
            scores(bench, setting, variants, page);
        } else {
            classes(bench, setting, variants, run, page);
        }
    }

    private static String about(Setting setting, Run run) {
        StringBuilder text = new StringBuilder("n = " + run.notes().getOrDefault("samples", "?") + ", list `"
            + setting.list() + "`, split `" + setting.split() + "`, train " + run.notes().getOrDefault("train samples", "?")
            + ", validation " + run.notes().getOrDefault("validation samples", "?") + ". Features: " + setting.features()
            + ". Preset: " + run.notes().getOrDefault("preset", "?") + ".");
        for (String carried : CARRIED) {
            if (run.notes().containsKey(carried)) {
                text.append(' ').append(Character.toUpperCase(carried.charAt(0))).append(carried.substring(1)).append(": ")
                    .append(run.notes().get(carried), 0, Math.min(SHOWN, run.notes().get(carried).length())).append('.');
            }
        }
        if (setting.recipe().startsWith(UNTUNED)) {
            text.append(" **So this is not tuned yet: it came from no recorded trials, and will be run again.**");
        }
        if (run.notes().containsKey("mind")) {
            text.append(" **").append(run.notes().get("mind")).append(".**");
        }
        if (BESIDE.containsKey(setting.corpus()) && (run.task() instanceof Task.Scores
            || !Set.of("five", "seven").contains(setting.task()))) {
            text.append(' ').append(BESIDE.get(setting.corpus()));
        }
        return text.toString();
    }

    private static void classes(Bench bench, Setting setting, List<String> variants, Run run, Markdown page) {
        List<String> labels = ((Task.Classes) run.task()).labels();
        boolean signs = bench.measure(setting, variants.getFirst()).figures().stream()
            .anyMatch(figure -> figure.id().equals("acc2-nonzero-3class"));
        List<String> head = new ArrayList<>(List.of("variant", "seeds", "accuracy", "95 %", "macro P", "macro R", "paper F1",
            "mean class F1", "without seen"));
        if (labels.size() == 2) {
            head.add("F1 of " + labels.get(1));
        }
        if (signs) {
            head.add("Acc-2 (3-class)");
        }
        if (labels.contains(NEUTRAL)) {
            head.add("neutral recall (n, 95 %)");
        }
        head.add("best epoch");
        page.table(head.toArray(String[]::new));
        for (String variant : variants) {
            Measurement measured = bench.measure(setting, variant);
            List<String> row = new ArrayList<>(List.of(variant, seeds(measured),
                Wording.value(measured.figure("accuracy")), Wording.interval(measured.figure("accuracy")),
                Wording.value(measured.figure("macro-precision")), Wording.value(measured.figure("macro-recall")),
                Wording.value(measured.figure("paper-f1")), Wording.value(measured.figure("mean-class-f1")),
                withoutSeen(bench, setting, variant)));
            if (labels.size() == 2) {
                row.add(Wording.value(measured.figure("positive-f1")));
            }
            if (signs) {
                row.add(Wording.value(measured.figure("acc2-nonzero-3class")) + " ("
                    + Wording.interval(measured.figure("acc2-nonzero-3class")) + ")");
            }
            if (labels.contains(NEUTRAL)) {
                row.add(Wording.value(measured.figure("class-recall:neutral")) + " ("
                    + measured.confusions().getFirst().support(labels.indexOf(NEUTRAL)) + ", "
                    + Wording.interval(measured.figure("class-recall:neutral")) + ")");
            }
            row.add(epochs(bench, setting, variant));
            page.row(row.toArray(String[]::new));
        }
        page.say("Always answering the most frequent class: "
            + Wording.percent(bench.measure(setting, variants.getFirst()).confusions().getFirst().majority()) + " %.");
    }

    private static void scores(Bench bench, Setting setting, List<String> variants, Markdown page) {
        List<String> head = new ArrayList<>(List.of("variant", "seeds"));
        SCORES.forEach(id -> head.add(id + " (95 %)"));
        head.add("best epoch");
        page.table(head.toArray(String[]::new));
        for (String variant : variants) {
            Measurement measured = bench.measure(setting, variant);
            List<String> row = new ArrayList<>(List.of(variant, seeds(measured)));
            SCORES.forEach(id -> row.add(Wording.value(measured.figure(id)) + " "
                + "(" + Wording.interval(measured.figure(id)) + ")"));
            row.add(epochs(bench, setting, variant));
            page.row(row.toArray(String[]::new));
        }
    }

    private static String seeds(Measurement measured) {
        return measured.seeds().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String epochs(Bench bench, Setting setting, String variant) {
        return bench.seeds(setting, variant).values().stream().map(run -> run.run().training().epoch() + " of "
            + run.run().notes().getOrDefault("epochs", "?")).collect(Collectors.joining(", "));
    }

    private static String withoutSeen(Bench bench, Setting setting, String variant) {
        List<RunFolder> runs = List.copyOf(bench.seeds(setting, variant).values());
        double sum = 0;
        int n = 0;
        for (RunFolder run : runs) {
            Map<String, List<Answer>> answers = bench.byCondition(run);
            Set<String> seen = answers.getOrDefault(SEEN, List.of()).stream().map(Answer::id)
                .collect(Collectors.toCollection(HashSet::new));
            List<Answer> fresh = answers.get("").stream().filter(answer -> !seen.contains(answer.id())).toList();
            n = fresh.size();
            sum += fresh.stream().filter(answer -> answer.truth() == answer.predicted()).count() / (double) Math.max(1, n);
        }
        return Wording.percent(sum / runs.size()) + " (n = " + n + ")";
    }
}
