package attune.workbench;

import attune.domain.Explanation;
import attune.domain.ExplanationMethod;
import attune.domain.Faithfulness;
import attune.domain.Masking;
import attune.domain.Ranking;
import attune.domain.Sample;
import attune.domain.Target;
import attune.job.Cancellation;
import attune.job.Progress;
import java.util.List;
import java.util.Optional;

/**
 * Says what an answer hangs on, and whether what is shown says so faithfully. Slow: call it inside a job; readings go on
 * meanwhile. Each result is kept, so that asking again costs nothing.
 */
public interface ExplainPrediction {

    /**
     * What is asked about.
     *
     * @param window of a clip; 0 for a post
     * @param model name of an installed model
     * @param device auto, cpu or cuda:n
     * @param masking what the model does not read
     * @param target the class asked about; usually {@link Target#of} the reading's prediction
     */
    record Question(Sample sample, int window, String model, String device, Masking masking, Target target) {
    }

    /** The methods that there are, cheap ones first. */
    List<ExplanationMethod> methods();

    /** What one method says. */
    Explanation explain(Question question, ExplanationMethod method, Progress progress, Cancellation cancellation);

    /** What {@link #explain} said before; empty where it was not asked, or long ago. Quick, for the FX thread. */
    Optional<Explanation> kept(Question question, ExplanationMethod method);

    /**
     * How faithful a ranking is: the one that is on the screen. A map's ranking comes from {@link Ranking#ofMap}, what a method
     * says of positions from {@link Ranking#ofRelevance}. Some thousand questions to the model: seconds to a minute.
     */
    Faithfulness faithfulness(Question question, Ranking ranking, Progress progress, Cancellation cancellation);

    /** What {@link #faithfulness} measured before. Quick, for the FX thread. */
    Optional<Faithfulness> kept(Question question, Ranking ranking);
}
