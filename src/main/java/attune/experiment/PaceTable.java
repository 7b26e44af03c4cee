package attune.experiment;

/** Where the time of a training step goes, as a measurement on a quiet machine left it beside the runs. */
final class PaceTable {

    private PaceTable() {
    }

    static void write(Bench bench, Markdown page) {
        Beside pace = new Beside(bench.folder().resolve("pace.tsv"));
        page.heading(3, "Where the time of a training step goes");
        if (!pace.there()) {
            page.say("Not yet measured.");
            return;
        }
        page.say("One processor thread, nothing else running, preset tuned (`TrainingTimes`, batches of an epoch's mix of "
            + "lengths after some to warm up). Preparing is drawing, hiding and laying out a batch; backward is the engine's; "
            + "the optimiser moves slabs of parameters at once and of word tables only the rows that were read.");
        pace.write(page);
    }
}
