package attune.experiment;

import attune.domain.Run;
import java.util.Optional;

/** Parameters, operations and pace of each variant. */
final class CostTable {

    private CostTable() {
    }

    static void write(Bench bench, Markdown page) {
        page.heading(2, "Parameters, operations, pace");
        page.say("Operations (FLOPs, two for each multiply-add) are of one answer to a sample of mean length. Samples per "
            + "second are "
            + "of training steps on one processor thread of a machine that was shared, exams left out, so paces are rough.");
        for (Setting setting : bench.settings()) {
            if (setting.trainedOn().isEmpty() && bench.variants(setting).size() > 2) {
                page.heading(3, setting.title());
                page.table("variant", "parameters", "of these in word tables", "FLOPs an answer", "samples a second",
                    "seconds of training");
                for (String variant : bench.variants(setting)) {
                    Run run = bench.first(setting, variant);
                    page.row(variant, note(run, "parameters"), note(run, "parameters in word tables"),
                        note(run, "FLOPs per answer"), note(run, "samples per second"), note(run, "training seconds"));
                }
            }
        }
    }

    private static String note(Run run, String name) {
        return Wording.large(Optional.ofNullable(run.notes().get(name)));
    }
}
