package attune.experiment;

import attune.dataset.Protocol;
import attune.evaluation.Measurement;
import attune.training.Preset;
import java.util.List;
import java.util.Optional;

/** Table 2 of the paper with ours beside it. */
final class PaperTable {

    /** The corpora and protocols of ours that stand beside the paper's two. */
    private record Column(String corpus, String task, Protocol protocol, String preset, String title) {
    }

    private record Row(String name, String variant, String mosi, String f1, String mmsd) {
    }

    private static final List<Row> ROWS = List.of(new Row("basic Transformer", "base", "84.6", "0.842", "82.3"),
        new Row("gated fusion", "gated", "88.9", "0.879", "–"),
        new Row("this paper's optimised model", "optimised", "90.7", "0.893", "88.1"));
    private static final List<Column> COLUMNS = List.of(
        new Column("cmu-mosi", "polarity", Protocol.PUBLISHED, Preset.TUNED, "CMU-MOSI, official folds, tuned"),
        new Column("cmu-mosi", "polarity", Protocol.PUBLISHED, Preset.FINE_TUNED, "CMU-MOSI, official folds, fine-tuned"),
        new Column("cmu-mosi", "polarity", Protocol.PAPER, Preset.TUNED, "CMU-MOSI, 7:1:2, tuned"),
        new Column("cmu-mosi", "polarity", Protocol.PUBLISHED, Preset.PAPER, "CMU-MOSI, official folds, paper's preset"),
        new Column("mmsd2", "sarcasm", Protocol.PUBLISHED, Preset.TUNED, "MMSD 2.0, published lists, tuned"),
        new Column("mmsd2", "sarcasm", Protocol.PUBLISHED, Preset.PAPER, "MMSD 2.0, published lists, paper's preset"));

    private PaperTable() {
    }

    static void write(Bench bench, Markdown page) {
        page.heading(2, "The paper's Table 2, ours beside it");
        page.say("Accuracy in percent and the paper's F1 (2PR / (P + R) of the macro means), mean ± standard deviation over "
            + "seeds (their number in brackets). The paper names neither features, seeds nor the number of classes, and its "
            + "split is "
            + "7:1:2 without a word on how; ours are three classes from raw transcripts and 73-d audio vectors on MOSI, and "
            + "text with "
            + "words from a pretrained tagger on MMSD 2.0. Ours are what they are and are never adjusted to the paper's.");
        if (COLUMNS.stream().flatMap(column -> setting(bench, column).stream())
            .anyMatch(setting -> setting.recipe().startsWith("no trials are recorded"))) {
            page.say("**Some columns headed tuned are not tuned yet:** no trials were recorded for their corpus when they "
                + "ran, so rate, "
                + "width and dropout are those of the first candidate. The tables below say which.");
        }
        String[] head = new String[COLUMNS.size() + 2];
        head[0] = "model";
        head[1] = "paper: MOSI accuracy, F1; MMSD 2.0 accuracy";
        for (int i = 0; i < COLUMNS.size(); i++) {
            head[i + 2] = COLUMNS.get(i).title()
                + setting(bench, COLUMNS.get(i)).filter(Setting::pretrained).map(from -> ", pretrained text").orElse("");
        }
        page.table(head);
        for (Row row : ROWS) {
            String[] cells = new String[head.length];
            cells[0] = row.name() + " (`" + row.variant() + "`)";
            cells[1] = row.mosi() + ", " + row.f1() + "; " + row.mmsd();
            for (int i = 0; i < COLUMNS.size(); i++) {
                cells[i + 2] = ours(bench, COLUMNS.get(i), row.variant());
            }
            page.row(cells);
        }
    }

    private static Optional<Setting> setting(Bench bench, Column column) {
        return bench.setting(column.corpus(), column.task(), column.protocol().id(), column.preset());
    }

    private static String ours(Bench bench, Column column, String variant) {
        return setting(bench, column).filter(setting -> bench.has(setting, variant)).map(setting -> {
            Measurement measured = bench.measure(setting, variant);
            return Wording.value(measured.figure("accuracy")) + ", " + Wording.value(measured.figure("paper-f1"))
                + " (" + measured.seeds().size() + ", n = " + measured.samples() + ")";
        }).orElse(Wording.NOT_YET);
    }
}
