package attune.training;

import ai.djl.ndarray.NDManager;
import attune.dataset.Polarity;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.StreamSpec;
import attune.domain.Variant;
import attune.evaluation.Confusion;
import attune.feature.FeatureExtraction;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.model.variant.Network;
import attune.model.weights.Safetensors;
import attune.store.ModelFolder;
import attune.text.VocabularyBuilder;
import attune.text.WordPieces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Trains one of the shipped models by its recipe and writes its folder: specification, weights, vocabulary, card. */
public final class ShippedTraining {

    private static final int VOCABULARY = 12_000;
    private static final double NANOSECONDS_A_MINUTE = 6e10;

    private final Recipe recipe;
    private final Path data;
    private final long seed;
    private final Path out;

    /**
     * Prepares a training.
     *
     * @param data the data folder with the corpora in their publishers' layouts
     * @param out {@code models/<name>}; the vocabulary goes into {@code models/encoders}
     */
    public ShippedTraining(Recipe recipe, Path data, long seed, Path out) {
        this.recipe = recipe;
        this.data = data;
        this.seed = seed;
        this.out = out.toAbsolutePath();
    }

    /** Trains and writes; an interrupted run that left its state in {@code work} is gone on with. */
    public ModelFolder run(Path work, TrainingListener listener, Progress progress, Cancellation cancellation)
        throws IOException {
        long begun = System.nanoTime();
        Files.createDirectories(work);
        Path models = out.getParent();
        Path tokenizer = work.resolve("tokenizer.json");
        if (!Files.exists(tokenizer)) {
            progress.at(Double.NaN, "building the vocabulary");
            buildVocabulary(tokenizer, cancellation);
        }
        String vocabulary = ModelFolder.addVocabulary(models, tokenizer);
        try (WordPieces pieces = WordPieces.open(tokenizer); NDManager manager = NDManager.newBaseManager()) {
            Map<Modality, StreamSpec> inputs = new TreeMap<>(recipe.inputs(vocabulary, pieces.size()));
            ModelSpec spec = Variant.OPTIMISED.spec(inputs, recipe.size(), recipe.dropout(), Polarity.labels());
            Network network = Network.of(spec, manager, seed);
            Recipe.Course course = recipe.course(
                data, FeatureExtraction.of(inputs, pieces), seed, progress.part(0, 0.1), cancellation);
            course.counts().forEach(count -> progress.at(0.1, count));
            Trainer trainer = new Trainer(recipe.plan(seed), course.lessons(), course.exam(), work, listener);
            Trainer.Trained trained = trainer.train(network, progress.part(0.1, 1), cancellation);
            Exam.Result result = course.exam().sit(network, cancellation);
            String card = card(network, course, trained, result, (System.nanoTime() - begun) / NANOSECONDS_A_MINUTE);
            return ModelFolder.write(out, spec, recipe.provenance(), card,
                file -> Safetensors.write(file, network.parameters().byName()));
        }
    }

    /** Every word of the training texts, so that both models have the same vocabulary. */
    private void buildVocabulary(Path file, Cancellation cancellation) {
        try (VocabularyBuilder builder = new VocabularyBuilder(VOCABULARY)) {
            new TextSources(data).forVocabulary().forEach(text -> {
                cancellation.check();
                builder.add(text);
            });
            builder.write(file, cancellation);
        }
    }

    private String card(Network network, Recipe.Course course, Trainer.Trained trained, Exam.Result exam, double minutes) {
        StringBuilder card = new StringBuilder("# " + recipe.name() + "\n\n" + recipe.use() + "\n\n");
        card.append("Variant `optimised`, ").append(network.parameters().count())
            .append(" numbers. Made by\n\n    ./attune train-shipped ").append(recipe.name())
            .append(" --data DIR --seed ").append(seed).append(" --out models/").append(recipe.name())
            .append("\n\n").append(String.format(Locale.ROOT, "%d epochs, the best was epoch %d; %.0f minutes.%n%n",
                trained.epochs(), trained.bestEpoch(), minutes));
        card.append("## Training data\n\n").append(recipe.sources()).append('\n');
        course.counts().forEach(count -> card.append("- ").append(count).append('\n'));
        card.append("\n## Measured on the held-out part that the best epoch was chosen by\n\n"
            + "| input | samples | accuracy | majority class | macro F1 | F1 negative / neutral / positive |\n"
            + "|---|---|---|---|---|---|\n");
        exam.papers().forEach((name, result) -> card.append(row(name, result)));
        return card.append('\n').append(recipe.limits()).toString();
    }

    private static String row(String name, Confusion result) {
        return String.format(Locale.ROOT, "| %s | %d | %.3f | %.3f | %.3f | %.3f / %.3f / %.3f |%n", name, result.total(),
            result.accuracy(), result.majority(), result.meanOfClassF1(), result.f1(0), result.f1(1), result.f1(2));
    }
}
