package attune.experiment;

import attune.domain.Answer;
import attune.domain.Predictions;
import attune.domain.Run;
import attune.evaluation.Measurement;
import attune.store.RunFolder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Trained on one corpus, asked another. */
final class Generalisation {

    private static final String ENGLISH = "/english";

    private Generalisation() {
    }

    static void write(Bench bench, Markdown page) {
        page.heading(2, "Trained on one corpus, asked another");
        List<Setting> settings = bench.settings().stream().filter(setting -> !setting.trainedOn().isEmpty()).toList();
        if (settings.isEmpty()) {
            page.say("MOSI, MELD and CH-SIMS: " + Wording.NOT_YET + ".");
            return;
        }
        page.say("Three polarities, whole test list of the other corpus, text alone where the other has no more. CH-SIMS "
            + "stands there in "
            + "Chinese and in English; a model that learned English is asked the English half. An audio vector of MOSI is absent "
            + "elsewhere.");
        page.table("trained on", "asked", "variant", "seed", "n", "accuracy (95 %)", "mean class F1", "always the most frequent");
        for (Setting setting : settings) {
            for (String variant : bench.variants(setting)) {
                bench.seeds(setting, variant).forEach((seed, run) -> row(setting, variant, seed, run, page));
            }
        }
    }

    private static void row(Setting setting, String variant, long seed, RunFolder run, Markdown page) {
        Run told = run.run();
        boolean half = setting.corpus().equals("ch-sims");
        List<Answer> answers = run.answers().stream().filter(answer -> answer.condition().isEmpty()
            && (!half || answer.id().endsWith(ENGLISH))).toList();
        Measurement measured = Measurement.of(new TreeMap<>(Map.of(seed, Predictions.of(told.task(), answers))));
        page.row(setting.trainedOn(), setting.corpus() + (half ? " (English)" : ""), "`" + variant + "`"
            + (setting.pretrained() ? ", pretrained text" : ""), String.valueOf(seed), String.valueOf(measured.samples()),
            Wording.value(measured.figure("accuracy")) + " (" + Wording.interval(measured.figure("accuracy")) + ")",
            Wording.value(measured.figure("mean-class-f1")), Wording.percent(measured.confusions().getFirst().majority()));
    }
}
