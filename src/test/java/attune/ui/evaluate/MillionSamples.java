package attune.ui.evaluate;

import attune.job.Cancellation;
import attune.job.Progress;
import attune.job.SameThreadJobRunner;
import attune.workbench.BrowseRunFolders;
import attune.workbench.OpenRuns;
import attune.workbench.PairOfRuns;
import attune.workbench.RunListing;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a person waits for in Evaluate with runs of a million predictions of seven classes: opening two, and each way to ask
 * for samples. Arguments: the folder that {@code attune.benchmark.MillionPredictions} wrote. Every step is done as the
 * window's jobs do it, one after the other; the first and the fastest of five times are printed, and the least time
 * of the processor, which others on the machine do not lengthen.
 */
public final class MillionSamples {

    private static final int ROUNDS = 5;

    private MillionSamples() {
    }

    /** Opens, asks, prints. */
    public static void main(String... args) throws IOException {
        BrowseRunFolders browse = new BrowseRunFolders();
        Path folder = Path.of(args[0]);
        List<RunListing> listed = List.of(browse.list(folder.resolve("a"), Progress.SILENT, Cancellation.never()).getFirst(),
            browse.list(folder.resolve("b"), Progress.SILENT, Cancellation.never()).getFirst());
        time("open a run", () -> browse.open(listed.getFirst(), Progress.SILENT, Cancellation.never()));
        OpenRuns a = browse.open(listed.getFirst(), Progress.SILENT, Cancellation.never());
        OpenRuns b = browse.open(listed.getLast(), Progress.SILENT, Cancellation.never());
        time("bring two runs together", () -> PairOfRuns.of(a, Optional.of(b)));
        PairOfRuns pair = PairOfRuns.of(a, Optional.of(b));
        time("figures of counts, their intervals, McNemar", () -> Figures.counted(pair));
        SelectionModel selection = new SelectionModel(new SameThreadJobRunner(), Throwable::printStackTrace);
        Seen seen = new Seen(pair, OptionalLong.empty());
        selection.look(seen, new Fields().of(seen, pair::text));
        time("matrices of both", () -> Squares.of(seen));
        ask(selection, "a cell of B", Which.ALL.withCells(Set.of(new Square.Cell(Square.B, 3, 4))));
        ask(selection, "a cell of B − A", Which.ALL.withCells(Set.of(new Square.Cell(Square.CHANGE, 3, 4))));
        ask(selection, "fixed", Which.ALL.withFlips(Set.of(Flip.FIXED)));
        ask(selection, "A and B disagree", Which.ALL.withFlips(Set.of(Flip.DISAGREE)));
        ask(selection, "confidence of A from 0.2 to 0.3", Which.ALL.with(new FieldTest.Between("sure.a", 0.2, 0.3)));
        ask(selection, "a truth", Which.ALL.with(new FieldTest.OneOf("truth", Set.of("-1"))));
        ask(selection, "words", Which.ALL.withWords("video123_"));
        selection.orderProperty().set(new Order("sure.a", true));
        ask(selection, "a row of B, sorted by confidence", Which.ALL.withCells(Set.of(new Square.Cell(Square.B, 3, 4),
            new Square.Cell(Square.B, 3, 3))));
        ask(selection, "all samples, sorted by confidence", Which.ALL.withFlips(Set.of(Flip.BOTH_WRONG, Flip.BOTH_RIGHT,
            Flip.FIXED, Flip.BROKEN)));
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(Locale.ROOT, "heap %.0f MB with both open, resident at most %s%n",
            (runtime.totalMemory() - runtime.freeMemory()) / 1e6, resident());
        System.out.println(seen.size() + " samples");
    }

    private static String resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status) ? Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM"))
            .findFirst().orElse("").replaceAll("\\s+", " ") : "unknown";
    }

    /** Asks, and asks for everything again in between. */
    private static void ask(SelectionModel selection, String what, Which which) {
        int[] found = new int[1];
        time("asked for " + what, () -> {
            selection.whichProperty().set(which);
            found[0] = selection.shownProperty().get().samples().length;
        }, () -> selection.whichProperty().set(Which.ALL));
        System.out.printf(Locale.ROOT, "    %,d samples%n", found[0]);
    }

    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void time(String what, Runnable work) {
        time(what, work, () -> { });
    }

    private static void time(String what, Runnable work, Runnable back) {
        double first = 0;
        double fastest = Double.MAX_VALUE;
        double least = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            long used = processor();
            work.run();
            double seconds = (System.nanoTime() - start) / 1e9;
            first = round == 0 ? seconds : first;
            fastest = Math.min(fastest, seconds);
            least = Math.min(least, (processor() - used) / 1e9);
            back.run();
        }
        System.out.printf(Locale.ROOT, "%-46s first %6.3f s   fastest %6.3f s   of processor time %6.3f s%n",
            what, first, fastest, least);
    }
}
