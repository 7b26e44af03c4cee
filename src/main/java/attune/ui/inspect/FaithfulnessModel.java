package attune.ui.inspect;

import attune.domain.Faithfulness;
import attune.domain.Ranking;
import attune.job.JobRunner;
import attune.workbench.ExplainPrediction;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;

/** Whether what is on screen is faithful: measured when a person asks, and found again wherever it was measured before. */
final class FaithfulnessModel {

    private final ExplainPrediction explain;
    private final ExplainModel explained;
    private final AttentionModel attention;
    private final String jobName;
    private final Inquiry<Faithfulness> faithfulness;

    FaithfulnessModel(ExplainPrediction explain, JobRunner jobs, Executor pulses, AttentionModel attention,
        ExplainModel explained, String jobName) {
        this.explain = explain;
        this.attention = attention;
        this.explained = explained;
        this.jobName = jobName;
        faithfulness = new Inquiry<>(jobs);
        Runnable finding = this::find;
        attention.shown().addListener((shown, old, now) -> pulses.execute(finding));
        explained.answer().addListener((answer, old, now) -> pulses.execute(finding));
        attention.brush().pinned().addListener((pinned, old, now) -> pulses.execute(finding));
    }

    /** Measures the ranking that is on screen. */
    void measure() {
        ranking().ifPresent(ranking -> {
            ExplainPrediction.Question question = explained.question();
            faithfulness.ask(jobName, explain.kept(question, ranking), (progress, cancellation) ->
                explain.faithfulness(question, ranking, progress, cancellation));
        });
    }

    void stop() {
        faithfulness.clear();
    }

    /** What is ranked on screen; empty where nothing is. */
    Optional<Ranking> ranking() {
        return explained.answer().get() == null ? Optional.empty() : attention.brush().ranking(explained.method().get());
    }

    ReadOnlyObjectProperty<Inquiry.Stand<Faithfulness>> stand() {
        return faithfulness.stand();
    }

    /** A figure belongs to one ranking: another map, row or method has its own, or none yet. */
    private void find() {
        Optional<Faithfulness> known = ranking().flatMap(ranking -> explain.kept(explained.question(), ranking));
        if (known.isPresent()) {
            faithfulness.ask(jobName, known, (progress, cancellation) -> known.get());
        } else {
            faithfulness.clear();
        }
    }
}
