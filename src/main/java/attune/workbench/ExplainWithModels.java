package attune.workbench;

import attune.domain.Explanation;
import attune.domain.ExplanationMethod;
import attune.domain.Faithfulness;
import attune.domain.Features;
import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.Pieces;
import attune.domain.Position;
import attune.domain.Ranking;
import attune.domain.Sample;
import attune.domain.Stream;
import attune.domain.Target;
import attune.domain.TimeSpan;
import attune.explain.Chance;
import attune.explain.FaithfulnessOfRanking;
import attune.explain.GradientAttention;
import attune.explain.IntegratedGradients;
import attune.explain.Observed;
import attune.explain.Occlusion;
import attune.explain.Probe;
import attune.explain.RawAttention;
import attune.explain.Rollout;
import attune.explain.Spans;
import attune.explain.Subject;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.perturb.EditedMasking;
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
    private static final long SEED = 20_261_122;

    private final SamplePieces pieces;
    private final OpenModels models;
    private final ModelSessions sessions;
    private final AnalyseSample analyse;
    private final KeptAnswers<Key<ExplanationMethod>, Explanation> explanations = new KeptAnswers<>(KEPT);
    private final KeptAnswers<Key<Ranking>, Faithfulness> measured = new KeptAnswers<>(KEPT);
    /** What random rankings reached stays with the sample that was measured last: other rankings of it are quick then. */
    private final KeptAnswers<Key<String>, Chance> chances = new KeptAnswers<>(1);

    private record Key<W>(String sample, int window, String model, Masking masking, Target target, W what) {
        static <W> Key<W> of(Question question, W what) {
            return new Key<>(question.sample().id(), question.window(), question.model(), question.masking(),
                question.target(), what);
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
        return List.of(ExplanationMethod.values());
    }

    @Override public Optional<Explanation> kept(Question question, ExplanationMethod method) {
        return explanations.find(Key.of(question, method));
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
            case GRADIENT_ATTENTION -> GradientAttention.of(prepare(question, cancellation).subject());
            case INTEGRATED_GRADIENTS ->
                IntegratedGradients.of(prepare(question, cancellation).subject(), progress, cancellation);
        };
        explanations.keep(Key.of(question, method), explanation);
        return explanation;
    }

    @Override public Optional<Faithfulness> kept(Question question, Ranking ranking) {
        return measured.find(Key.of(question, ranking));
    }

    @Override public Faithfulness faithfulness(
        Question question, Ranking ranking, Progress progress, Cancellation cancellation) {
        Optional<Faithfulness> known = kept(question, ranking);
        if (known.isPresent()) {
            return known.get();
        }
        Faithfulness faithfulness;
        synchronized (chances) {
            Chance chance = chances.find(Key.of(question, question.device()))
                .orElseGet(() -> new Chance(new Probe(prepare(question, cancellation).subject()),
                    Faithfulness.LEAST_RANDOM, SEED));
            chances.keep(Key.of(question, question.device()), chance);
            faithfulness = FaithfulnessOfRanking.of(chance, ranking, question.target(), progress, cancellation);
        }
        measured.keep(Key.of(question, ranking), faithfulness);
        return faithfulness;
    }

    private Observed observed(Question question, Progress progress, Cancellation cancellation) {
        Reading reading = analyse.read(question.sample(), question.window(), question.model(), question.device(),
            question.masking(), progress, cancellation);
        return Observed.of(reading.analysis(), reading.masking());
    }

    private Prepared prepare(Question question, Cancellation cancellation) {
        OpenModels.OpenModel opened = models.get(question.model());
        Sample sample = question.sample();
        List<TimeSpan> windows = pieces.windows(sample, Progress.SILENT, cancellation);
        Pieces decoded = pieces.decode(sample, windows.isEmpty() ? null : windows.get(question.window()), cancellation).pieces();
        EditedPieces.Edited edited = pieces.edited(sample, decoded, question.window());
        Features features = pieces.features(sample, opened.extraction(), edited.pieces());
        Masking masking = EditedMasking.of(question.masking(), features, edited.hidden(), sample.edits().list());
        return new Prepared(edited.pieces(), new Subject(sessions.lender(opened.folder(), question.device()), features,
            masking, question.target(), WordPieces.MASK));
    }
}
