package attune.experiment;

import attune.dataset.Task;
import attune.training.Preset;
import attune.training.Start;
import attune.training.Trials;
import java.util.List;
import java.util.Locale;

/** Everything that was tried on validation lists to choose a preset's numbers. */
final class TrialsTable {

    private static final List<Record> RECORDS = List.of(new Record("mmsd2", Task.SARCASM, Start.SCRATCH, Preset.TUNED),
        new Record("cmu-mosi", Task.POLARITY, Start.SCRATCH, Preset.TUNED),
        new Record("cmu-mosi", Task.POLARITY, Start.PRETRAINED_TEXT, Preset.TUNED),
        new Record("cmu-mosi", Task.POLARITY, Start.PRETRAINED_TEXT, Preset.FINE_TUNED),
        new Record("mvsa-single", Task.POLARITY, Start.FROZEN_VISION, Preset.TUNED));

    private record Record(String corpus, Task task, Start start, String preset) {
        String title() {
            return corpus + ", " + task.name() + start.mark().replace('-', ' ') + ", preset " + preset;
        }
    }

    private TrialsTable() {
    }

    static void write(Bench bench, Markdown page) {
        page.heading(2, "What was tried on validation");
        page.say("One seed a trial; the best is the preset of every variant. `tuned` tries `base` and chooses by macro F1. "
            + "`fine-tuned` tries `early-concat`, which was the best from pretrained text, and chooses by accuracy; weights that "
            + "begin in the pretrained encoder learn at a share of the rate, at 0 not at all.");
        Beside tries = new Beside(bench.folder().resolve("tries.tsv"));
        if (tries.there()) {
            page.heading(3, "CMU-MOSI: text encoders to start from");
            page.say("Which encoder fine-tuned runs start from was chosen by accuracy on validation, n = 229, with the preset "
                + "that the trials below chose.");
            tries.write(page);
        }
        for (Record each : RECORDS) {
            Trials.recorded(each.preset(), each.corpus(), each.task(), each.start()).ifPresent(trials -> {
                page.heading(3, each.title());
                page.table("rate", "width", "dropout", "share of the rate for weights from elsewhere", "on validation",
                    "best epoch");
                trials.trials().forEach(trial -> page.row(String.valueOf(trial.candidate().rate()),
                    String.valueOf(trial.candidate().width()), String.valueOf(trial.candidate().dropout()),
                    String.valueOf(trial.candidate().carried()), String.format(Locale.ROOT, "%.4f%s", trial.score(),
                        trial.equals(trials.best()) ? ", taken" : ""), String.valueOf(trial.bestEpoch())));
            });
        }
    }
}
