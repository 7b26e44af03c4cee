package attune.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import attune.dataset.Corpus;
import attune.dataset.Example;
import attune.dataset.Task;
import attune.domain.Answer;
import attune.domain.Features;
import attune.domain.GateWeights;
import attune.domain.HeadReadings;
import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.Pieces;
import attune.domain.SampleFacts;
import attune.domain.Prediction;
import attune.feature.FeatureExtraction;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.model.block.Pass;
import attune.model.variant.Batch;
import attune.model.variant.Encoded;
import attune.model.variant.Network;
import attune.model.variant.Output;
import attune.model.weights.Safetensors;
import attune.perturb.Condition;
import attune.store.ModelFolder;
import attune.text.ForeignPieces;
import attune.text.PieceCutter;
import attune.text.WordPieces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** A finished model that answers lists of examples, on the processor. For one thread; close it at the end. */
public final class Respondent implements AutoCloseable {

    private static final int BATCH = 64;
    private static final float WHOLE = 0.999f;

    private final ModelSpec spec;
    private final NDManager manager = NDManager.newBaseManager();
    private final Network network;
    private final Optional<PieceCutter> pieces;
    private final BroughtText brought;
    private final ExampleFeatures features;
    private final Function<Example, Pieces> decoding;
    private final FactCollector facts;
    private final HeadCounter heads = new HeadCounter();

    private Respondent(ModelFolder model, Corpus corpus) {
        spec = model.spec();
        network = Network.of(spec, manager, 0);
        Safetensors.load(model.weights(), network.parameters());
        brought = BroughtText.of(model.textEncoder());
        pieces = model.vocabulary().map(file ->
            model.textEncoder().isPresent() ? ForeignPieces.open(file) : WordPieces.open(file));
        features = new ExampleFeatures(pieces.map(words -> FeatureExtraction.of(spec.inputs(), words))
            .orElseGet(() -> FeatureExtraction.of(spec.inputs())));
        if (corpus instanceof HeldClips clips) {
            decoding = clips::pieces;
            facts = new FactCollector(Map.of(SampleFacts.TELLING, clips::telling));
        } else {
            decoding = features::pieces;
            facts = new FactCollector(Map.of());
        }
    }

    /** Opens a model that is asked examples of a corpus. */
    public static Respondent open(ModelFolder model, Corpus corpus) {
        return new Respondent(model, corpus);
    }

    /**
     * Answers every example under every condition. An example that the task cannot ask of, or of which a condition leaves
     * nothing to read, is not among the answers. Only answers to samples as they are keep probabilities and gates.
     */
    public List<Answer> answers(
        List<Example> asked, Task task, List<Condition> conditions, Progress progress, Cancellation cancellation) {
        Map<String, List<Answer>> byCondition = new HashMap<>();
        for (int from = 0; from < asked.size(); from += BATCH) {
            cancellation.check();
            List<Example> some = asked.subList(from, Math.min(asked.size(), from + BATCH));
            List<Asked> decoded = some.stream().map(this::asked).toList();
            for (Condition condition : conditions) {
                byCondition.computeIfAbsent(condition.name(), name -> new ArrayList<>())
                    .addAll(batch(decoded, task, condition));
            }
            progress.at((double) (from + some.size()) / asked.size(), "asking");
        }
        return conditions.stream().flatMap(condition ->
            byCondition.getOrDefault(condition.name(), List.of()).stream()).toList();
    }

    /** What the heads did with the examples as they are that were answered so far. */
    public HeadReadings heads() {
        return heads.readings();
    }

    /** What is known of the examples that were answered so far: how many words they say, which streams they have. */
    public SampleFacts facts() {
        return facts.facts();
    }

    /** An example, decoded and as it is read unchanged. */
    private record Asked(Example example, Pieces pieces, Features features) {
    }

    private Asked asked(Example example) {
        Pieces decoded = decoding.apply(example);
        return new Asked(example, decoded, features.of(example, decoded));
    }

    private Features under(Condition condition, Asked asked) {
        RandomGenerator random = Draw.of(asked.example().id().hashCode(), condition.name().hashCode());
        Pieces changed = condition.of(asked.pieces(), random);
        return condition.of(
            changed == asked.pieces() ? asked.features() : features.of(asked.example(), changed), random);
    }

    private List<Answer> batch(List<Asked> examples, Task task, Condition condition) {
        List<Example> readable = new ArrayList<>();
        List<Features> read = new ArrayList<>();
        List<Double> truths = new ArrayList<>();
        for (Asked asked : examples) {
            OptionalDouble truth = task.target(asked.example().truth());
            Features made = brought.of(under(condition, asked));
            if (truth.isPresent() && spec.inputs().keySet().stream().anyMatch(made::has)) {
                readable.add(asked.example());
                read.add(made);
                truths.add(truth.getAsDouble());
            }
        }
        return read.isEmpty() ? List.of() : answers(readable, read, truths, condition);
    }

    private List<Answer> answers(List<Example> examples, List<Features> read, List<Double> truths, Condition condition) {
        try (NDManager scratch = manager.newSubManager()) {
            Encoded encoded = network.encode(
                Batch.of(scratch, read, Collections.nCopies(read.size(), Masking.NONE), spec));
            Output output = network.decide(encoded, Pass.READ);
            if (condition.name().isEmpty()) {
                heads.add(examples.stream().map(Example::id).toList(), encoded, output);
                facts.add(examples, read, spec.inputs().keySet());
            }
            float[] logits = output.logits().toFloatArray();
            Optional<float[]> gates = output.gates().map(NDArray::toFloatArray);
            List<Answer> answers = new ArrayList<>();
            for (int i = 0; i < examples.size(); i++) {
                int row = i;
                Answer answer = answer(examples.get(i), truths.get(i),
                    Arrays.copyOfRange(logits, i * spec.classes(), (i + 1) * spec.classes()),
                    gates.flatMap(all -> gates(all, row, read.get(row))));
                answers.add(condition.name().isEmpty() ? answer : bare(answer).under(condition.name()));
            }
            return answers;
        }
    }

    private Answer answer(Example example, double truth, float[] logits, Optional<GateWeights> gates) {
        String group = example.groups().stream().findFirst().orElse("");
        return spec.scored() ? Answer.ofScore(example.id(), truth, logits[0], gates, group)
            : Answer.ofClass(example.id(), (int) truth, Prediction.softmax(logits, spec.temperature()), gates, group);
    }

    private static Answer bare(Answer answer) {
        return new Answer(answer.id(), answer.truth(), answer.predicted(), new float[0], Optional.empty(), answer.group(), "",
            answer.condition());
    }

    private Optional<GateWeights> gates(float[] all, int row, Features read) {
        Map<Modality, Float> present = new EnumMap<>(Modality.class);
        int column = row * spec.inputs().size();
        float sum = 0;
        for (Modality modality : spec.inputs().keySet()) {
            if (read.has(modality)) {
                present.put(modality, all[column]);
                sum += all[column];
            }
            column++;
        }
        return sum > WHOLE ? Optional.of(new GateWeights(present)) : Optional.empty();
    }

    @Override public void close() {
        features.close();
        pieces.ifPresent(PieceCutter::close);
        brought.close();
        manager.close();
    }
}
