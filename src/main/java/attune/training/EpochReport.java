package attune.training;

import attune.evaluation.Confusion;
import java.util.Locale;
import java.util.Map;

/**
 * How an epoch went.
 *
 * @param epoch from 0
 * @param loss mean over its batches
 * @param gradientNorm global norm of the gradients before clipping, mean over its batches
 * @param exam held-out answers after it
 * @param better whether no epoch before it had so high a score
 * @param learning seconds of its training steps
 * @param seconds it took, exam and checkpoint included
 */
public record EpochReport(
    int epoch, double loss, double gradientNorm, Exam.Result exam, boolean better, double learning, double seconds) {

    /** One line: epoch, loss, and accuracy and macro F1 of every paper. */
    public String line() {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "epoch %2d  loss %.4f  score %.4f%s",
            epoch + 1, loss, exam.score(), better ? " *" : "  "));
        for (Map.Entry<String, Confusion> paper : exam.papers().entrySet()) {
            line.append(String.format(Locale.ROOT, "  %s %.3f/%.3f",
                paper.getKey(), paper.getValue().accuracy(), paper.getValue().meanOfClassF1()));
        }
        return line.append(String.format(Locale.ROOT, "  %.0f s", seconds)).toString();
    }
}
