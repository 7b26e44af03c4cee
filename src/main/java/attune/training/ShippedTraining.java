package attune.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import attune.dataset.Task;
import attune.domain.ModelSpec;
import attune.domain.Run;
import attune.domain.StreamSpec;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.model.variant.Network;
import attune.model.weights.Safetensors;
import attune.store.ModelFolder;
import attune.store.TrainingRecord;
import attune.text.VocabularyBuilder;
import attune.text.WordPieces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Trains one of the shipped models or encoders by its recipe and writes its folder: specification, weights, vocabulary, card. */
public final class ShippedTraining {

    private static final int VOCABULARY = 16_000;
    private static final double NANOSECONDS_A_MINUTE = 6e10;
    /** What runs call a training that goes by its recipe. */
    private static final String PRESET = "recipe";
    private static final String TOKENIZER = "tokenizer.json";

    private final Recipe recipe;
    private final Recipe.Ground ground;
    private final Path out;

    /**
     * Prepares a training.
     *
     * @param out the model's folder; the vocabulary goes into {@code encoders} beside it
     */
    public ShippedTraining(Recipe recipe, Recipe.Ground ground, Path out) {
        this.recipe = recipe;
        this.ground = ground;
        this.out = out.toAbsolutePath();
    }

    /** Trains and writes; an interrupted run that left its state in {@code work} is gone on with. */
    public ModelFolder run(Path work, TrainingListener listener, Progress progress, Cancellation cancellation)
        throws IOException {
        long begun = System.nanoTime();
        Files.createDirectories(work);
        Optional<Path> tokenizer = tokenizer(work, progress, cancellation);
        String vocabulary = tokenizer.isPresent() ? ModelFolder.addVocabulary(out.getParent(), tokenizer.get()) : "";
        Optional<WordPieces> pieces = tokenizer.map(WordPieces::open);
        try (NDManager manager = NDManager.newBaseManager()) {
            ModelSpec spec = recipe.spec(vocabulary, pieces.map(WordPieces::size).orElse(0));
            Network network = Network.of(spec, manager, ground.seed());
            Set<String> own = Set.copyOf(network.parameters().byName().keySet());
            Recipe.Course course = recipe.course(ground, pieces, progress.part(0, recipe.preparing()), cancellation);
            course.counts().forEach(count -> progress.at(recipe.preparing(), count));
            Trainer trainer = new Trainer(recipe.plan(ground.seed()), course.objective().apply(network), course.exam(),
                new Trainer.Beginning(work, "", own.stream().collect(Collectors.toMap(name -> name, recipe::pace))), listener);
            Trainer.Trained trained = trainer.train(network, progress.part(recipe.preparing(), 1), cancellation);
            course.frozen().into(network);
            Halved.all(network.parameters());
            double temperature = course.exam().temperature(network, cancellation);
            Map<String, Marks> marks = course.measured().marks(network, temperature, cancellation);
            ShippedCard card = new ShippedCard(
                recipe, ground.seed(), course.counts(), trained, (System.nanoTime() - begun) / NANOSECONDS_A_MINUTE);
            String text = card.text(spec, numbers(network, own), temperature, marks, course.findings().of(network, temperature));
            List<String> shared = course.frozen().store(out.getParent(), network);
            Map<String, NDArray> kept = new LinkedHashMap<>(network.parameters().byName());
            kept.keySet().retainAll(own);
            kept.keySet().removeIf(course.frozen()::hold);
            record(spec, course.counts(), trained).write(out);
            return ModelFolder.write(out, spec.calibrated(temperature), recipe.provenance(), text,
                file -> Safetensors.writeHalf(file, kept, shared));
        } finally {
            pieces.ifPresent(WordPieces::close);
        }
    }

    /** What runs that the model answers tell of its training. */
    private TrainingRecord record(ModelSpec spec, List<String> counts, Trainer.Trained trained) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("recipe", "attune train-shipped " + recipe.name() + " --seed " + ground.seed());
        facts.put("epochs", String.valueOf(trained.epochs()));
        facts.put("material", String.join("; ", counts));
        return new TrainingRecord(new Run.Data(recipe.name(), "train", "", "", features(spec)), Task.POLARITY.name(),
            new Run.Training(PRESET, ground.seed(), trained.bestEpoch()), facts);
    }

    private static String features(ModelSpec spec) {
        return spec.inputs().entrySet().stream().map(input -> input.getKey().id() + ": " + switch (input.getValue()) {
            case StreamSpec.Tokens tokens -> "word pieces";
            case StreamSpec.Hidden hidden -> "word pieces through a frozen encoder";
            case StreamSpec.Regions regions -> "image regions";
            case StreamSpec.LogMel mel -> "log-mel segments";
            case StreamSpec.Rows rows -> "vectors of " + rows.width();
        }).collect(Collectors.joining("; "));
    }

    /** The vocabulary to read by: made of the recipe's texts, or the text encoder's. */
    private Optional<Path> tokenizer(Path work, Progress progress, Cancellation cancellation) {
        if (recipe.readsText()) {
            return ModelFolder.open(ground.encoders().resolve("text")).vocabulary();
        }
        Path file = work.resolve(TOKENIZER);
        if (Files.exists(file)) {
            return Optional.of(file);
        }
        try (VocabularyBuilder builder = new VocabularyBuilder(VOCABULARY); Stream<String> texts = recipe.vocabulary(ground)) {
            int[] count = {0};
            progress.at(Double.NaN, "building the vocabulary");
            texts.forEach(text -> {
                cancellation.check();
                builder.add(text);
                count[0]++;
            });
            if (count[0] == 0) {
                return Optional.empty();
            }
            builder.write(file, cancellation);
            return Optional.of(file);
        }
    }

    private static long numbers(Network network, Set<String> names) {
        return names.stream().mapToLong(name -> network.parameters().byName().get(name).size()).sum();
    }
}
