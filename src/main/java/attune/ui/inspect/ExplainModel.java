package attune.ui.inspect;

import attune.domain.Explanation;
import attune.domain.ExplanationMethod;
import attune.domain.Target;
import attune.job.JobRunner;
import attune.ui.common.Strings;
import attune.workbench.ExplainPrediction;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Which method is asked what the answer hangs on, and what it said of the open reading. The choice goes with the person from
 * sample to sample: a cheap method is asked at once, a dear one when it is chosen.
 */
final class ExplainModel {

    private final ExplainPrediction explain;
    private final AttentionModel attention;
    private final Strings strings;
    private final Inquiry<Explanation> explanation;
    private final ReadOnlyObjectWrapper<ExplanationMethod> method = new ReadOnlyObjectWrapper<>(ExplanationMethod.ATTENTION);
    private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>();

    ExplainModel(ExplainPrediction explain, JobRunner jobs, AttentionModel attention, Strings strings) {
        this.explain = explain;
        this.attention = attention;
        this.strings = strings;
        explanation = new Inquiry<>(jobs);
        explanation.stand().addListener((stand, old, now) -> {
            if (now.answer() != null) {
                attention.explain(now.answer());
            }
        });
    }

    List<ExplanationMethod> methods() {
        return explain.methods();
    }

    /** Takes a new answer, or null for none, after the attention has. */
    void take(Answer next) {
        answer.set(next);
        explanation.clear();
        boolean kept = next != null && explain.kept(question(), method.get()).isPresent();
        if (next == null || method.get().price() == ExplanationMethod.Price.DEAR && !kept) {
            // What costs long is asked only when a person asks: attention itself stands in its place.
            method.set(ExplanationMethod.ATTENTION);
        } else {
            ask();
        }
    }

    void choose(ExplanationMethod chosen) {
        method.set(chosen);
        explanation.clear();
        attention.explain(null);
        ask();
    }

    /** Stops a method that is under way, and shows attention itself. */
    void stop() {
        choose(ExplanationMethod.ATTENTION);
    }

    /** The answer that is explained; null for none. */
    ReadOnlyObjectProperty<Answer> answer() {
        return answer.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ExplanationMethod> method() {
        return method.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Inquiry.Stand<Explanation>> explanation() {
        return explanation.stand();
    }

    void close() {
        explanation.clear();
    }

    private void ask() {
        if (answer.get() != null && method.get() != ExplanationMethod.ATTENTION) {
            ExplainPrediction.Question question = question();
            ExplanationMethod asked = method.get();
            explanation.ask(strings.get("job.explain"), explain.kept(question, asked), (progress, cancellation) ->
                explain.explain(question, asked, progress, cancellation));
        }
    }

    /** What is asked about: the answer that is shown. */
    ExplainPrediction.Question question() {
        ReadingRequest request = answer.get().request();
        return new ExplainPrediction.Question(request.sample(), request.window(), request.model(), request.device(),
            request.masking(), Target.of(answer.get().shown().analysis().prediction()));
    }
}
