package attune.experiment;

import attune.job.Cancellation;
import attune.job.Progress;
import attune.store.ReplacedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;

/** The page of an experiment, {@code README.md} beside its runs: written from the runs alone, so at any time again. */
public final class PaperPage {

    private static final String FILE = "README.md";

    private record Section(String name, BiConsumer<Bench, Markdown> write) {
    }

    private static final List<Section> SECTIONS = List.of(new Section("Table 2", PaperTable::write),
        new Section("variants", VariantTables::write), new Section("switches", Ablation::write),
        new Section("trials", TrialsTable::write),
        new Section("cost", CostTable::write), new Section("pace", PaceTable::write), new Section("margin", WeakPositive::write),
        new Section("robustness", RobustnessTables::write), new Section("generalisation", Generalisation::write),
        new Section("doubts", Doubts::write));

    private PaperPage() {
    }

    /** Writes the page of the runs in a folder and gives its file. */
    public static Path write(Path out, Progress progress, Cancellation cancellation) throws IOException {
        Bench bench = new Bench(out);
        Markdown page = new Markdown();
        page.heading(1, "The paper's experiment, run");
        page.say("This page is written by `attune experiment paper` from the " + bench.count() + " runs in the folders beside it "
            + "(`run.json` says where a run came from, `predictions.parquet` holds its answers) and can be written again by "
            + "`attune "
            + "experiment paper --page --out FOLDER`. The paper is Wei Chenxi, 基于Transformer的多模态情感分析模型优化, DOI "
            + "10.64649/yh.shygl.issn3105-0085.202603028. Nothing was chosen on a test list: rate, width and dropout come from "
            + "the preset, the epoch from the validation list. What was not run is said to be not yet measured.");
        for (Section section : SECTIONS) {
            cancellation.check();
            progress.at((double) SECTIONS.indexOf(section) / SECTIONS.size(), section.name());
            section.write().accept(bench, page);
        }
        progress.at(1, "");
        Path file = out.resolve(FILE);
        ReplacedFile.write(file, to -> to.write(page.toString().getBytes(StandardCharsets.UTF_8)));
        return file;
    }
}
