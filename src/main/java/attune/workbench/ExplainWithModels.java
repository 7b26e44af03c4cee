package attune.workbench;

import attune.domain.Explanation;
import attune.domain.ExplanationMethod;
import attune.domain.Features;
import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.Pieces;
import attune.domain.Position;
import attune.domain.Stream;
import attune.domain.Target;
import attune.domain.TimeSpan;
import attune.explain.Observed;
import attune.explain.Occlusion;
import attune.explain.Probe;
import attune.explain.RawAttention;
import attune.explain.Rollout;
import attune.explain.Spans;
import attune.explain.Subject;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.text.WordPieces;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks the methods about samples, with the pieces, features and encoder outputs that readings keep. Safe from any thread; a model
 * is lent to a method for short loans, between which readings have their turn.
 */
final class ExplainWithModels implements ExplainPrediction {

    private static final int KEPT = 64;

    private final SamplePieces pieces;
    private final OpenModels models;
    private final ModelSessions sessions;
    private final AnalyseSample analyse;
    private final KeptAnswers<Explained, Explanation> explanations = new KeptAnswers<>(KEPT);

    private record Explained(String sample, int window, String model, Masking masking, Target target, ExplanationMethod method) {
        static Explained of(Question question, ExplanationMethod method) {
            return new Explained(question.sample().id(), question.window(), question.model(), question.masking(),
                question.target(), method);
        }
    }

    /** A sample before its model. */
    private record Prepared(Pieces pieces, Subject subject) {
        Map<Modality, List<Position>> positions() {
            Map<Modality, List<Position>> positions = new EnumMap<>(Modality.class);
            for (Map.Entry<Modality, Stream> stream : subject.features().streams().entrySet()) {
                positions.put(stream.getKey(), stream.getValue().positions());
            }
            return positions;
        }
    }

    ExplainWithModels(SamplePieces pieces, OpenModels models, ModelSessions sessions, AnalyseSample analyse) {
        this.pieces = pieces;
        this.models = models;
        this.sessions = sessions;
        this.analyse = analyse;
    }

    @Override public List<ExplanationMethod> methods() {
        return List.of(ExplanationMethod.ATTENTION, ExplanationMethod.ROLLOUT, ExplanationMethod.OCCLUSION);
    }

    @Override public Optional<Explanation> kept(Question question, ExplanationMethod method) {
        return explanations.find(Explained.of(question, method));
    }

    @Override public Explanation explain(
        Question question, ExplanationMethod method, Progress progress, Cancellation cancellation) {
        Optional<Explanation> known = kept(question, method);
        if (known.isPresent()) {
            return known.get();
        }
        Explanation explanation = switch (method) {
            case ATTENTION -> RawAttention.of(observed(question, progress, cancellation), question.target());
            case ROLLOUT -> Rollout.of(observed(question, progress, cancellation), question.target());
            case OCCLUSION -> {
                Prepared prepared = prepare(question, cancellation);
                yield Occlusion.of(new Probe(prepared.subject()), question.target(),
                    Spans.of(prepared.positions(), prepared.pieces().script()), progress, cancellation);
            }
            case GRADIENT_ATTENTION, INTEGRATED_GRADIENTS ->
                throw new IllegalArgumentException(method.id() + " is none of " + methods());
        };
        explanations.keep(Explained.of(question, method), explanation);
        return explanation;
    }

    private Observed observed(Question question, Progress progress, Cancellation cancellation) {
        return Observed.of(analyse.read(question.sample(), question.window(), question.model(), question.device(),
            question.masking(), progress, cancellation).analysis(), question.masking());
    }

    private Prepared prepare(Question question, Cancellation cancellation) {
        OpenModels.OpenModel opened = models.get(question.model());
        List<TimeSpan> windows = pieces.windows(question.sample(), Progress.SILENT, cancellation);
        Pieces decoded = pieces.decode(
            question.sample(), windows.isEmpty() ? null : windows.get(question.window()), cancellation).pieces();
        Features features = pieces.features(question.sample(), opened.extraction(), decoded);
        return new Prepared(decoded, new Subject(sessions.lender(opened.folder(), question.device()), features,
            question.masking(), question.target(), WordPieces.MASK));
    }
}
