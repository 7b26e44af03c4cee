package attune.workbench;

import attune.domain.Faithfulness.Removal;
import attune.workbench.MeasureFaithfulness.Average;
import attune.workbench.MeasureFaithfulness.Best;
import attune.workbench.MeasureFaithfulness.Report;
import attune.workbench.MeasureFaithfulness.Row;
import java.util.Locale;
import java.util.Map;

/** The figures of faithfulness as a page of Markdown, generated and never edited. */
public final class FaithfulnessPage {

    private FaithfulnessPage() {
    }

    /** The whole page. */
    public static String of(Report report) {
        StringBuilder page = new StringBuilder();
        page.append("# Faithfulness of explanations: `").append(report.model()).append("`\n\n")
            .append(String.format(Locale.ROOT, """
                Made by `attune faithfulness --model %s --dataset %s=… --samples %d`, weights %s, %d samples, %d random
                rankings of each, integrated gradients in %d steps, %.0f s.

                A ranking orders the positions of one modality; a map "m->k" ranks those of k by the mean over the rows of m.
                The target is the class first predicted. **Comprehensiveness** is p(x) − p(x without the first 1, 5, 10, 20,
                50 %%), high is faithful; **sufficiency** p(x) − p(the first alone), low is faithful (DeYoung et al. 2020);
                the other streams stay. Positions are hidden by the attention mask, or replaced (mask piece, blurred region,
                silence). "chance" is the mean of random rankings of blocks of the same sizes; p is of the mean over samples
                against 9,999 means of random rankings, corrected (Holm) for all methods and directions; **bold** where it is
                at most 0.05. Occlusion optimises this measure: its figures prove little. |ρ| is the mean |Spearman| between the
                ranking and that of the same network with random weights, drawn anew for each (on every fourth sample, of at
                least 9 positions). It should be below 0.3: what a ranking says should be learned, not come with the
                architecture and the input. Rankings that have nothing to do with each other reach a mean of 0.28 on nine
                positions and 0.18 on twenty, so beside it stands that of unrelated rankings of these lengths, and p of
                agreeing so much by chance (Holm); **bold** where it is at most 0.05: such a ranking is partly blind to what
                was learned.

                """, report.order().model().getFileName(), report.order().dataset(), report.order().samples(),
                report.weights().substring(0, 12), report.samples(), report.randomRankings(), report.order().steps(),
                report.seconds()));
        page.append("| ranking | n | compr. mask | chance | p | suff. mask | chance | p | compr. repl. | chance | p "
            + "| suff. repl. | chance | p | \\|ρ\\| | unrelated | p |\n|---|" + "---|".repeat(16) + "\n");
        report.rows().forEach(row -> page.append(line(row)));
        page.append("\n## The best of each modality\n\nChosen by comprehensiveness (mask) above chance on one half of the "
            + "samples, occlusion aside, and tested on the other.\n\n"
            + "| modality | ranking | on the first half | n | on the second | chance | p |\n"
            + "|---|---|---|---|---|---|---|\n");
        for (Best best : report.best()) {
            page.append(String.format(Locale.ROOT, "| %s | %s | %.4f | %d | %.4f | %.4f | %.4f |%n", best.ranked().read().id(),
                best.ranked().id(), best.first(), best.samples(), best.second().value(), best.second().random(),
                best.second().holm()));
        }
        return page.toString();
    }

    private static String line(Row row) {
        StringBuilder line = new StringBuilder("| " + row.ranked().id()
            + (row.ranked().method().optimisesTheMeasure() ? " (optimises this measure)" : "") + " | " + row.samples());
        for (Removal removal : Removal.values()) {
            figure(line, row.comprehensiveness(), removal);
            figure(line, row.sufficiency(), removal);
        }
        return line + row.blindness().map(FaithfulnessPage::blindness).orElse(" | – | – | –") + " |\n";
    }

    private static String blindness(Average average) {
        String value = String.format(Locale.ROOT, "%.2f", average.value());
        return " | " + (average.holm() <= 0.05 ? "**" + value + "**" : value)
            + String.format(Locale.ROOT, " | %.2f | %.4f", average.random(), average.holm());
    }

    private static void figure(StringBuilder line, Map<Removal, Average> averages, Removal removal) {
        Average average = averages.get(removal);
        String value = String.format(Locale.ROOT, "%.4f", average.value());
        line.append(" | ").append(average.holm() <= 0.05 ? "**" + value + "**" : value)
            .append(String.format(Locale.ROOT, " | %.4f | %.4f", average.random(), average.holm()));
    }
}
